import type { ComposeRequest, LinkKind } from "./compose-request";

/** What a draft belongs to: a record, or the conversation that it answers in. */
export type DraftPlace = { kind: LinkKind | "thread"; id: string };

export function draftPlace({ record, reply }: Pick<ComposeRequest, "record" | "reply">): DraftPlace {
  return reply ? { kind: "thread", id: reply.threadId } : record;
}

/** Where a draft lies: one for each person, workspace and place, so that accounts on one computer keep apart. */
export function draftKey(workspace: string, userId: string, { kind, id }: DraftPlace): string {
  return ["tern", "draft", workspace, userId, kind, id].map(encodeURIComponent).join(":");
}

/** Where the version lies that another tab wrote and this one replaced. */
export function otherVersionKey(key: string): string {
  return `${key}:other`;
}
