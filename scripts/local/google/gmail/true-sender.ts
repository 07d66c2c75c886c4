import { encodeMailbox } from "@/lib/email/mime/encode-header";
import type { DemoMailbox, SendAs } from "../demo-mailboxes";
import { addressesIn, headerValue, replaceHeader } from "./message-head";

/**
 * The message as Gmail lets it go: whose From is none of the mailbox's usable addresses leaves as its default one,
 * without a word. The emulator sends as anybody.
 */
export function withTrueSender(raw: Buffer, mailbox: DemoMailbox): Buffer {
  const [from, ...more] = addressesIn(headerValue(raw, "From"));
  if (more.length === 0 && mailbox.sendAs.some((entry) => entry.sendAsEmail === from && isUsable(entry))) return raw;
  const fallback = mailbox.sendAs.find((entry) => entry.isDefault);
  if (!fallback) return raw;
  return replaceHeader(raw, "From", encodeMailbox(fallback.sendAsEmail, fallback.displayName).replace(/\r\n/g, ""));
}

function isUsable({ verificationStatus }: SendAs): boolean {
  return verificationStatus !== "pending";
}
