import type { Api } from "@/lib/client/api-client";
import type { Outgoing } from "@/lib/client/compose/send-body";
import type { Transfer } from "@/lib/client/send-request";
import { replyEmailContract } from "@/lib/contracts/email-reply";
import { sendEmailContract } from "@/lib/contracts/email-send";
import type { DryRunReport, SentMessage } from "@/lib/contracts/sent-message";

type Options = { query?: { dry_run: "true" }; headers?: { idempotency_key: string } };

/** Sends a message, or an answer within a conversation. Throws ApiError. */
export async function callSend(
  api: Api,
  outgoing: Outgoing,
  options: Options,
  transfer: Transfer,
): Promise<SentMessage | DryRunReport> {
  const { files } = outgoing;
  if (outgoing.kind === "reply") {
    return (await api.call(replyEmailContract, { ...options, body: outgoing.body, files }, transfer)).data;
  }
  return (await api.call(sendEmailContract, { ...options, body: outgoing.body, files }, transfer)).data;
}
