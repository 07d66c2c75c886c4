import type { DryRunReport } from "@/lib/contracts/sent-message";
import type { Ctx } from "@/lib/core/context";
import { AppError, missingEntities } from "@/lib/core/errors";
import { resolveSender } from "@/lib/email/senders/resolve-sender";
import type { Sender } from "@/lib/email/senders/sender";
import { assertFilesAllowed, assertSize, composeMessage, recipientsOf } from "./compose-message";
import { joinConversation } from "./join-conversation";
import { type Found, lookUp } from "./look-up";
import { assertTotalSize, readAttachments, sizeOf } from "./read-attachments";
import type { OrderedMessage, SendOrder } from "./send-order";

/**
 * Answers what the real request would get, and writes and sends nothing. The first failing step decides the answer;
 * what the later steps would have said is listed in its `details.problems`.
 */
export async function dryRun(ctx: Ctx, order: SendOrder): Promise<DryRunReport> {
  const problems: AppError[] = [];
  const attempt = async <T>(step: () => T | Promise<T>): Promise<T | null> => {
    try {
      return await step();
    } catch (err) {
      if (!(err instanceof AppError)) throw err;
      problems.push(err);
      return null;
    }
  };

  await attempt(() => readFiles(order.message));
  const found = await attempt(() => lookUp(ctx, order));
  if (found) await attempt(() => assertNothingMissing(found));
  const joined = found && (await attempt(() => joinConversation(order, found.conversation)));
  const sender = found && isSenderKnown(found) ? await attempt(() => resolveSender(ctx, order.message, found)) : null;
  const mimeSize = sender && joined ? await attempt(() => measure(ctx, joined, sender)) : null;

  const [first, ...later] = problems;
  if (first) throw withLaterProblems(first, later);
  if (!sender || mimeSize === null) throw new Error("a dry run without problems has a sender and a size");
  return {
    dry_run: true,
    from_email: sender.from.email,
    recipients: recipientsOf(order.message).map(({ kind, email }) => ({ kind, email })),
    mime_size: mimeSize,
    size_limit: sender.provider.limits.maxMimeBytes,
    warnings: [],
  };
}

function assertNothingMissing({ missing }: Found): void {
  if (missing.length > 0) throw missingEntities(missing);
}

type Joined = ReturnType<typeof joinConversation>;

/** Builds the message without its files and adds what they would take: base64, and a line break after 76 characters. */
async function measure(ctx: Ctx, { input, threading }: Joined, sender: Sender): Promise<number> {
  const bare = await composeMessage(input, sender, [], { date: ctx.clock(), threading });
  const files = input.attachments ?? [];
  const totalBytes = announcedBytes(input);
  assertFilesAllowed(totalBytes, files.length, sender);
  const perFileHeader = 300;
  const mimeSize = bare.mime.length + Math.ceil((totalBytes / 57) * 78) + files.length * perFileHeader;
  assertSize(mimeSize, sender);
  return mimeSize;
}

/** Decodes what has content; of the rest, as of all together, only the size counts. */
function readFiles(input: OrderedMessage): void {
  readAttachments(input.attachments?.filter((file) => file.content !== undefined).map(withoutSize));
  assertTotalSize(announcedBytes(input));
}

function withoutSize({ size: _size, ...file }: NonNullable<OrderedMessage["attachments"]>[number]) {
  return file;
}

/** Whose identity it would be cannot be judged when the very reference to it points nowhere. */
function isSenderKnown({ missing }: Found): boolean {
  return !missing.some(({ field }) => field === "email_config_id" || field === "sender_user_id");
}

function announcedBytes(input: OrderedMessage): number {
  return (input.attachments ?? []).reduce((total, file) => total + sizeOf(file), 0);
}

function withLaterProblems(first: AppError, later: readonly AppError[]): AppError {
  return new AppError({
    code: first.code,
    message: first.message,
    fix: first.fix,
    hint: first.hint,
    details: {
      ...first.details,
      problems: later.map(({ code, message, fix, details }) => ({
        code,
        message,
        fix,
        ...(details ? { details } : {}),
      })),
    },
    ...(first.retryAfterSeconds === undefined ? {} : { retryAfterSeconds: first.retryAfterSeconds }),
  });
}
