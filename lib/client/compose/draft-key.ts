import type { ComposeRequest, LinkKind } from "./compose-request";

/** What a draft belongs to: a record, or the message that it answers, alone or to all. */
export type DraftPlace = { kind: LinkKind | "reply" | "reply-all"; id: string };

export function draftPlace({ record, reply }: Pick<ComposeRequest, "record" | "reply">): DraftPlace {
  return reply ? replyPlace(reply.inReplyTo, reply.toAll) : record;
}

/** Words meant for one person must not turn up in what goes to everybody, nor under another message. */
function replyPlace(inReplyTo: string, toAll: boolean): DraftPlace {
  return { kind: toAll ? "reply-all" : "reply", id: inReplyTo };
}

/** Where a draft lies: one for each person, workspace and place, so that accounts on one computer keep apart. */
export function draftKey(workspace: string, userId: string, { kind, id }: DraftPlace): string {
  return ["tern", "draft", workspace, userId, kind, id].map(encodeURIComponent).join(":");
}

/** Where the version lies that another tab wrote and this one replaced. */
export function otherVersionKey(key: string): string {
  return `${key}:other`;
}
