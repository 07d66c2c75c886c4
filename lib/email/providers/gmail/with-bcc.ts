import { foldLines } from "nodemailer/lib/mime-funcs";
import type { OutgoingMessage } from "@/lib/email/providers/provider";

/**
 * The message with its blind recipients in a Bcc field, as pieces. Gmail's API knows no envelope: it delivers to whom
 * the header names, and takes Bcc out of what others get. Recipients are ours, bare and ASCII (see OutgoingMessage).
 */
export function withBcc({ mime, recipients }: Pick<OutgoingMessage, "mime" | "recipients">): Buffer[] {
  const named = addressedIn(mime);
  const blind = recipients.filter((recipient) => !named.has(recipient.toLowerCase()));
  if (blind.length === 0) return [mime];
  const addresses = blind.map((email) => (email.startsWith('"') ? `<${email}>` : email));
  return [Buffer.from(`${foldLines(`Bcc: ${addresses.join(", ")}`, 76)}\r\n`), mime];
}

/** The addresses in To and Cc, lower-cased. A quoted name cannot pass for an address; a quoted local part is one. */
function addressedIn(mime: Buffer): Set<string> {
  const head = mime.subarray(0, mime.indexOf("\r\n\r\n")).toString("latin1");
  const unfolded = head.replace(/\r\n(?=[ \t])/g, "");
  const values = [...unfolded.matchAll(/^(?:to|cc):(.*)$/gim)].map(([, value = ""]) => value);
  return new Set(values.flatMap(splitMailboxes).map((email) => email.toLowerCase()));
}

/** One mailbox: what stands between angle brackets, else the whole. Commas inside quotes do not part mailboxes. */
function splitMailboxes(value: string): string[] {
  const pieces = value.match(/(?:"(?:\\.|[^"\\])*"|[^",])+/g) ?? [];
  return pieces.map((piece) => (/<([^<>]*)>\s*$/.exec(piece)?.[1] ?? piece).trim());
}
