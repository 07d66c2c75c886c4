import type { ComposeRequest } from "./compose-request";

/** Where a draft lies: one for each person, workspace and record, so that accounts on one computer keep apart. */
export function draftKey(workspace: string, userId: string, { kind, id }: ComposeRequest["record"]): string {
  return ["tern", "draft", workspace, userId, kind, id].map(encodeURIComponent).join(":");
}

/** Where the version lies that another tab wrote and this one replaced. */
export function otherVersionKey(key: string): string {
  return `${key}:other`;
}
