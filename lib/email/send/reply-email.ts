import type { InputOf, Reply } from "@/lib/contracts/define";
import type { replyEmailContract } from "@/lib/contracts/email-reply";
import type { DryRunReport, SentMessage } from "@/lib/contracts/sent-message";
import type { Ctx } from "@/lib/core/context";
import { takeSendRoad } from "./take-send-road";

/**
 * Answers in a conversation, on the same road as every send: `In-Reply-To`, full `References`, `Re:` once; the reply is
 * filed where the conversation is. Throws what `sendEmail` throws, and VALIDATION_ERROR on `in_reply_to`.
 */
export async function replyEmail(
  ctx: Ctx,
  input: InputOf<typeof replyEmailContract>,
): Promise<Reply<SentMessage | DryRunReport>> {
  const { thread_id: threadId, reply_html, in_reply_to: inReplyTo = null, ...rest } = input;
  return takeSendRoad(ctx, {
    operation: "replyEmail",
    given: input,
    message: { ...rest, html_body: reply_html },
    answers: { threadId, inReplyTo },
  });
}
