import { randomUUID } from "node:crypto";
import type { OutgoingMessage } from "@/lib/email/providers/provider";

/** A message with a Message-ID of its own, for tests of adapters. */
export function outgoingTestMessage(
  overrides: { recipients?: readonly string[]; text?: string } = {},
): OutgoingMessage {
  const messageId = `<${randomUUID()}@sender.test>`;
  const recipients = overrides.recipients ?? ["to@recipient.test"];
  const head = `From: a@sender.test\r\nTo: ${recipients[0]}\r\nSubject: Test\r\nMessage-ID: ${messageId}\r\n\r\n`;
  const mime = Buffer.from(`${head}${overrides.text ?? "Hello\r\n"}`);
  return { messageId, envelopeFrom: "a@sender.test", recipients, mime, threadRef: null };
}
