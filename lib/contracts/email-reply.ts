import { z } from "zod";
import { defineContract } from "./define";
import { idempotencyKey, messageFields, withIdentityRules } from "./email-send";
import { limits } from "./limits";
import { queryFlag, text, uuid } from "./primitives";
import { dryRunReport, sentMessage } from "./sent-message";

const replyBody = withIdentityRules(
  z.strictObject({
    ...messageFields,
    thread_id: uuid,
    reply_html: text(limits.bodyBytes),
    in_reply_to: z
      .string({ error: "must be a string" })
      .regex(/^<?[!-;=?-~]{1,998}>?$/, "must be the Message-ID, or the id, of a message of the thread")
      .optional(),
  }),
);

export const replyEmailContract = defineContract({
  id: "replyEmail",
  method: "POST",
  path: "/email/reply",
  scope: "email:send",
  tag: "email",
  summary: "Answer in a conversation; the reply is filed where the conversation is",
  query: z.strictObject({ dry_run: queryFlag.default(false) }),
  headers: z.strictObject({ idempotency_key: idempotencyKey.optional() }),
  body: replyBody,
  filesField: "attachments",
  response: z.union([sentMessage, dryRunReport]),
  slow: true,
  examples: [
    {
      summary: "As the company, to the last message of the thread",
      value: {
        thread_id: "01900000-0000-7000-8000-000000000003",
        to_email: "client@example.com",
        reply_html: "<p>Thank you, that works for us.</p>",
      },
    },
  ],
});
