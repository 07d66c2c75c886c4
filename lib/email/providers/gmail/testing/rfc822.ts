import addressparser from "nodemailer/lib/addressparser";
import { GoogleRefusal } from "./google-error";

export type Header = { name: string; value: string };

const maxRecipients = 100;
const needed = ["From", "Date", "Message-ID", "MIME-Version"];

/** The header fields of a message, unfolded, in their order. */
export function headersOf(raw: Buffer): Header[] {
  const end = raw.indexOf("\r\n\r\n");
  const head = raw.subarray(0, end < 0 ? raw.length : end).toString("utf8");
  return head
    .replace(/\r\n(?=[ \t])/g, "")
    .split("\r\n")
    .flatMap((line) => {
      const colon = line.indexOf(":");
      return colon < 1 ? [] : [{ name: line.slice(0, colon), value: line.slice(colon + 1).trim() }];
    });
}

export function headerOf(raw: Buffer, name: string): string | null {
  return headersOf(raw).find((header) => header.name.toLowerCase() === name.toLowerCase())?.value ?? null;
}

/** The bare addresses of a field, lower-cased. */
export function addressesOf(raw: Buffer, name: string): string[] {
  const values = headersOf(raw).filter((header) => header.name.toLowerCase() === name.toLowerCase());
  return values.flatMap(({ value }) =>
    addressparser(value, { flatten: true }).map((mailbox) => mailbox.address.toLowerCase()),
  );
}

/** Replaces a field (null takes it out), touching no other byte. */
export function withHeader(raw: Buffer, name: string, value: string | null): Buffer {
  const end = raw.indexOf("\r\n\r\n");
  const head = `${raw.subarray(0, end).toString("latin1")}\r\n`;
  const field = new RegExp(`^${name}:.*\\r\\n(?:[ \\t].*\\r\\n)*`, "gim");
  const changed = head.replace(field, () => (value === null ? "" : `${name}: ${value}\r\n`));
  return Buffer.concat([Buffer.from(changed, "latin1"), raw.subarray(end + 2)]);
}

/** Google takes more than this; a message of ours has no excuse. */
export function assertWellFormed(raw: Buffer): void {
  if (raw.indexOf("\r\n\r\n") < 0) throw invalid("Message has no end of header");
  const head = raw.subarray(0, raw.indexOf("\r\n\r\n")).toString("latin1");
  if (/(^|[^\r])\n|\r(?!\n)/.test(head)) throw invalid("Header lines must end with CRLF");
  if (head.split("\r\n").some((line) => line.length > 998)) throw invalid("Header line too long");
  const names = headersOf(raw).map((header) => header.name.toLowerCase());
  for (const name of needed) {
    const count = names.filter((other) => other === name.toLowerCase()).length;
    if (count !== 1) throw invalid(`Message must have one ${name} header, not ${count}`);
  }
  if (addressesOf(raw, "From").length !== 1) throw invalid("Invalid From header");
  for (const name of ["To", "Cc", "Bcc"]) {
    if (names.filter((other) => other === name.toLowerCase()).length > 1) throw invalid(`More than one ${name} header`);
    if (addressesOf(raw, name).some((address) => !/^(\S+|"[^"]+")@\S+$/.test(address)))
      throw invalid(`Invalid ${name} header`);
  }
  const recipients = recipientsOf(raw);
  if (addressesOf(raw, "To").length === 0) throw invalid("Recipient address required");
  if (recipients.length > maxRecipients) throw invalid(`Too many recipients: ${recipients.length}`);
}

export function recipientsOf(raw: Buffer): string[] {
  return [...new Set(["To", "Cc", "Bcc"].flatMap((name) => addressesOf(raw, name)))];
}

const invalid = (message: string) => new GoogleRefusal(400, "invalidArgument", message);
