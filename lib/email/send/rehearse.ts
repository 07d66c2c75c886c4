import type { Ctx } from "@/lib/core/context";
import { AppError, missingEntities } from "@/lib/core/errors";
import { inTurn } from "@/lib/core/in-turn";
import { extractInlineImages } from "@/lib/email/html/inline-images";
import { resolveSender } from "@/lib/email/senders/resolve-sender";
import type { Sender } from "@/lib/email/senders/sender";
import { assertFilesAllowed, assertImages, type Recipient, recipientsOf } from "./compose-message";
import { joinConversation } from "./join-conversation";
import { type Found, lookUp } from "./look-up";
import { isComposable, measureMessage } from "./measure-message";
import { assertTotalSize, givenSize, readAttachments, sizeOf } from "./read-attachments";
import type { PartialMessage, SendOrder } from "./send-order";

/** An order, or what is right of one. Without `mode` nobody can say whose identity it would be. */
export type Rehearsed = Pick<SendOrder, "answers"> & { message: PartialMessage };

export type Rehearsal = {
  /** Every problem that can be told, each once, in the order in which a send would come upon them. */
  problems: AppError[];
  sender: Sender | null;
  recipients: Recipient[] | null;
  mimeSize: number | null;
};

/** Takes the steps of a send up to the claim. One that fails keeps no other from being taken that does not need it. */
export async function rehearse(ctx: Ctx, order: Rehearsed): Promise<Rehearsal> {
  const { message } = order;
  const files = message.attachments ?? [];
  const { problems, attempt } = collectProblems();

  const fileBytes = await attempt(() => inTurn(givenSize(files), () => measureFiles(files)));
  const found = await attempt(() => lookUp(ctx, order));
  if (found) await attempt(() => assertNothingMissing(found));
  const joined = found && (await attempt(() => joinConversation(order, found.conversation)));
  const sender = found && (await attempt(() => senderOf(ctx, message, found)));
  const recipients = await attempt(() => recipientsOf(message));
  // Of files that are damaged, or too many bytes for any way, it is left to say whether this way takes files at all.
  const allowed = sender && (await attempt(() => ({ bytes: allowedBytes(fileBytes ?? 0, files.length, sender) })));

  if (!sender || !recipients || !joined || !isComposable(joined.input)) {
    const images = extractInlineImages(message.html_body ?? "", anyDomain);
    await attempt(() => assertImages(images.problems, { isReply: order.answers !== null }));
    return { problems, sender, recipients, mimeSize: null };
  }
  const measured = { ...joined, input: joined.input, files: { bytes: allowed?.bytes ?? 0, count: files.length } };
  const mimeSize = await attempt(() => measureMessage(measured, sender, ctx.clock()));
  return { problems, sender, recipients, mimeSize };
}

type Attempt = <T>(step: () => T | Promise<T>) => Promise<T | null>;

/** Null stands for a step that failed. */
function collectProblems(): { problems: AppError[]; attempt: Attempt } {
  const problems: AppError[] = [];
  const attempt: Attempt = async (step) => {
    try {
      return await step();
    } catch (err) {
      if (!(err instanceof AppError)) throw err;
      problems.push(err);
      return null;
    }
  };
  return { problems, attempt };
}

/** Content-IDs need one, and nobody gets to see these. */
const anyDomain = "invalid";

type Files = NonNullable<PartialMessage["attachments"]>;

/** Decodes what has content; of the rest, as of all together, only the size counts. */
function measureFiles(files: Files): number {
  readAttachments(files.filter((file) => file.content !== undefined).map(({ size: _size, ...file }) => file));
  const bytes = files.reduce((total, file) => total + sizeOf(file), 0);
  assertTotalSize(bytes);
  return bytes;
}

function assertNothingMissing({ missing }: Found): void {
  if (missing.length > 0) throw missingEntities(missing);
}

/** Whose identity it would be cannot be judged when the very reference to it is wrong or points nowhere. */
async function senderOf(ctx: Ctx, message: Rehearsed["message"], found: Found): Promise<Sender | null> {
  const { mode } = message;
  const isUnknown = found.missing.some(({ field }) => field === "email_config_id" || field === "sender_user_id");
  return mode === undefined || isUnknown ? null : resolveSender(ctx, { ...message, mode }, found);
}

function allowedBytes(bytes: number, count: number, sender: Sender): number {
  assertFilesAllowed(bytes, count, sender);
  return bytes;
}
