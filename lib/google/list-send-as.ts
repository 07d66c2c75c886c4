import { z } from "zod";
import { GoogleUnavailable } from "@/lib/email/gmail/gmail-errors";
import type { GmailRefusal } from "./gmail-answer";
import { callGmail } from "./gmail-api";

const sendAs = z.object({
  sendAsEmail: z.string(),
  displayName: z.string().default(""),
  replyToAddress: z.string().default(""),
  signature: z.string().default(""),
  isPrimary: z.boolean().default(false),
  isDefault: z.boolean().default(false),
  /** There for an address that is sent through a server of the user's own. */
  smtpMsa: z.object({}).nullish(),
  verificationStatus: z.string().nullish(),
});

const list = z.object({ sendAs: z.array(sendAs).default([]) });

export type SendAs = z.infer<typeof sendAs>;

/** `unauthorized`: the token is not accepted; `forbidden`: its scopes do not allow it. */
type Listed = { kind: "listed"; sendAs: SendAs[] } | { kind: "unauthorized" | "forbidden" };

const timeoutMs = 8_000;

/** `users.settings.sendAs.list`: which addresses a mailbox sends as. Asked once. Throws GoogleUnavailable. */
export async function listSendAs(accessToken: string, signal?: AbortSignal): Promise<Listed> {
  const timeout = AbortSignal.timeout(timeoutMs);
  const answer = await callGmail(
    { method: "GET", path: "settings/sendAs", accessToken },
    signal ? AbortSignal.any([signal, timeout]) : timeout,
  );
  switch (answer.kind) {
    case "ok":
      return { kind: "listed", sendAs: parse(answer.json) };
    case "refused":
      return { kind: kindOf(answer.refusal) };
    case "not_sent":
    case "lost":
      throw new GoogleUnavailable(`Gmail did not tell the aliases: ${answer.why}.`);
  }
}

function parse(json: Record<string, unknown>): SendAs[] {
  const read = list.safeParse(json);
  if (read.success) return read.data.sendAs;
  throw new GoogleUnavailable("Gmail's list of aliases could not be read.");
}

function kindOf({ status, reason, retryAfterSeconds }: GmailRefusal): "unauthorized" | "forbidden" {
  if (status === 401) return "unauthorized";
  if (status === 403 && /insufficientPermissions|SCOPE_INSUFFICIENT/.test(reason)) return "forbidden";
  throw new GoogleUnavailable(`Gmail did not tell the aliases: ${status} ${reason || "without a reason"}.`, {
    ...(retryAfterSeconds === null ? {} : { retryAfterSeconds }),
  });
}
