import type { ApiError } from "@/lib/client/api-error";
import type { Problem } from "./problem";

/** A problem whose tone depends on who found it. */
export type Said = Omit<Problem, "tone">;

/** `SENDER_NOT_CONNECTED`: what is wrong with the mailbox, for whoever may be its owner. */
export function senderProblem({ details }: ApiError): Said {
  const { connection_status: status, missing_scopes: missing } = details;
  const userId = details.sender_user_id ?? details.gmail_sender_user_id;
  const isNew = status === "not_connected";
  return {
    text: `${notConnectedText(status, missing)} Nothing was sent, and your mail is kept.`,
    remedy: { kind: "connectGmail", userId: typeof userId === "string" ? userId : null, isAgain: !isNew },
  };
}

/** A sender that Gmail would replace by another one; null when it is not said which ones it would not. */
export function aliasProblem({ details }: ApiError): Said | null {
  const { available_aliases: available } = details;
  if (!Array.isArray(available)) return null;
  const emails = available.filter((email) => typeof email === "string");
  return {
    text: "Gmail does not let you send from this address now.",
    ...(emails.length > 0 && { remedy: { kind: "useAlias", emails } }),
  };
}

export const conversationGone: Said = {
  text: "The conversation you answer in is no longer there. Your words can go as a new message.",
  remedy: { kind: "beginAnew" },
};

export const messageGone: Said = {
  text: "The message you answer is no longer in its conversation. Your words can go as a new message.",
  remedy: { kind: "beginAnew" },
};

function notConnectedText(status: unknown, missing: unknown): string {
  if (status === "not_connected") return "This sender’s Gmail is not connected.";
  if (status !== "missing_scope") return "Google no longer accepts the connection to this sender’s Gmail.";
  const names = Array.isArray(missing)
    ? missing.flatMap((scope) => permissions[String(scope).split("/").at(-1) ?? ""] ?? [])
    : [];
  return `This sender’s Gmail is connected without the permission to ${names.join(" and to ") || "send mail"}.`;
}

/** In the words of Google's consent page. */
const permissions: Record<string, string> = {
  "gmail.compose": "manage drafts and send mail",
  "gmail.send": "send mail",
  "gmail.readonly": "read mail and settings",
};
