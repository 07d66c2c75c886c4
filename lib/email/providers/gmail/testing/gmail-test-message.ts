import { randomUUID } from "node:crypto";
import type { OutgoingMessage } from "@/lib/email/providers/provider";

type Overrides = {
  from?: string;
  recipients?: readonly string[];
  /** As the product has it: among the recipients, in no header. `inHeader` writes the field. */
  bcc?: readonly string[];
  subject?: string;
  text?: string;
  inReplyTo?: string;
  threadRef?: string;
  /** Pads the text so that the whole message has exactly so many bytes. */
  bytes?: number;
};

/** A message that Gmail takes, with a Message-ID of its own and a Bcc field where `bcc` is given. */
export function messageWithBcc(overrides: Overrides = {}): OutgoingMessage {
  const composed = gmailTestMessage(overrides);
  const { bcc = [] } = overrides;
  const mime =
    bcc.length === 0 ? composed.mime : Buffer.concat([Buffer.from(`Bcc: ${bcc.join(", ")}\r\n`), composed.mime]);
  return { ...composed, mime };
}

/** The same as the product hands it to an adapter: nobody of `bcc` stands in a header. */
export function gmailTestMessage({
  from = "ann@gmail.test",
  recipients = ["to@recipient.test"],
  bcc = [],
  subject = "Test",
  text = "Hello\r\n",
  inReplyTo,
  threadRef,
  bytes,
}: Overrides = {}): OutgoingMessage {
  const messageId = `<${randomUUID()}@sender.test>`;
  const fields = [
    "Date: Sun, 22 Nov 2026 09:00:00 +0000",
    `From: ${from}`,
    `To: ${recipients.join(",\r\n ")}`,
    `Subject: ${subject}`,
    `Message-ID: ${messageId}`,
    ...(inReplyTo === undefined ? [] : [`In-Reply-To: ${inReplyTo}`, `References: ${inReplyTo}`]),
    "MIME-Version: 1.0",
  ];
  const head = `${fields.join("\r\n")}\r\n\r\n`;
  const mime = Buffer.from(`${head}${bytes === undefined ? text : "x".repeat(bytes - head.length)}`);
  return { messageId, envelopeFrom: from, recipients: [...recipients, ...bcc], mime, threadRef: threadRef ?? null };
}
