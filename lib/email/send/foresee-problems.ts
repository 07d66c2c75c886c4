import type { InputOf } from "@/lib/contracts/define";
import type { replyEmailContract } from "@/lib/contracts/email-reply";
import type { Ctx } from "@/lib/core/context";
import type { AppError } from "@/lib/core/errors";
import { type Rehearsed, rehearse } from "./rehearse";
import type { SendInput } from "./send-input";

/** A request some of whose fields are wrong: what is right of it, and the names of the others. */
type Given<Input> = { right: Partial<Input>; wrong: ReadonlySet<string> };

/** What the later steps of a send would say, could it get past its wrong fields; for dry runs. */
export async function foreseeSend(ctx: Ctx, { right, wrong }: Given<SendInput>): Promise<AppError[]> {
  return problemsOf(ctx, { message: right, answers: null }, wrong);
}

/** The same of a reply. */
export async function foreseeReply(
  ctx: Ctx,
  { right, wrong }: Given<InputOf<typeof replyEmailContract>>,
): Promise<AppError[]> {
  const { thread_id: threadId, reply_html: html_body, in_reply_to: inReplyTo = null, ...rest } = right;
  const answers = threadId === undefined ? null : { threadId, inReplyTo };
  // Its subject is the conversation's; where that is not known, any will do.
  return problemsOf(ctx, { message: { ...rest, html_body, subject: "" }, answers }, wrong);
}

const identityFields = ["mode", "sender_user_id", "from_email", "email_config_id"];

/** Who was to send cannot be told from the half of it that is right. */
async function problemsOf(ctx: Ctx, { message, answers }: Rehearsed, wrong: ReadonlySet<string>): Promise<AppError[]> {
  const isSenderTold = !identityFields.some((field) => wrong.has(field));
  const { problems } = await rehearse(ctx, {
    message: isSenderTold ? message : { ...message, mode: undefined },
    answers,
  });
  return problems;
}
