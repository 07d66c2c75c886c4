import type { Sender } from "@/lib/email/senders/sender";
import { assertSize, composeMessage, type MessageInput, sizeAsSent } from "./compose-message";
import type { Threading } from "./join-conversation";
import type { PartialMessage } from "./send-order";

type Measured = {
  input: MessageInput;
  threading: Threading;
  /** Decoded bytes in all. */
  files: { bytes: number; count: number };
};

/**
 * The size of a message whose files need not be there: builds it without them and adds what they would take. Throws
 * VALIDATION_ERROR for damaged inline images, and for what is too large for the provider.
 */
export async function measureMessage(
  { input, threading, files }: Measured,
  sender: Sender,
  date: Date,
): Promise<number> {
  const bare = await composeMessage(input, sender, [], { date, threading });
  const encodedBytes = Math.ceil((files.bytes / lineBytes) * lineLength);
  const sizeBytes = sizeAsSent(bare, sender) + encodedBytes + files.count * headerBytes;
  assertSize(sizeBytes, sender);
  return sizeBytes;
}

/** Whether there is enough of a request to build its message. */
export function isComposable<T extends PartialMessage>(input: T): input is T & MessageInput {
  return input.to_email !== undefined && input.html_body !== undefined && input.subject !== undefined;
}

/** Base64 in lines of 76 characters and a line break (RFC 2045 §6.8). */
const lineBytes = 57;
const lineLength = 78;

/** About what names and type of a file take. */
const headerBytes = 300;
