import type SMTPConnection from "nodemailer/lib/smtp-connection";

/** What nodemailer puts on its errors, all of it optional. */
export type SmtpErrorDetails = Partial<SMTPConnection.SMTPError>;

/** Reads any error as nodemailer's. Sound because every field may be missing, and other libraries use none of them. */
export function detailsOf(error: unknown): SmtpErrorDetails {
  return typeof error === "object" && error !== null ? (error as SmtpErrorDetails) : {};
}

/** A reply of the relay that refuses something. 5yz is permanent, 4yz temporary (RFC 5321 §4.2.1). */
export type Refusal = { code: number; permanent: boolean; text: string };

/** The refusal an error of nodemailer carries; null when the relay said nothing, or nothing that is SMTP. */
export function refusalOf(error: unknown): Refusal | null {
  const text = replyOf(error);
  if (!/^[45]\d\d(?![^\s-])/.test(text)) return null;
  return { code: Number(text.slice(0, 3)), permanent: text.startsWith("5"), text };
}

/** The relay's words an error carries, whatever they are worth; "" when there are none. */
export function replyOf(error: unknown): string {
  return detailsOf(error).response ?? "";
}

/** True for the 2yz that takes responsibility for a message (RFC 5321 §4.2.5), not for what only begins like one. */
export function isAcceptance(reply: string): boolean {
  return /^2\d\d(?![^\s-])/.test(reply);
}
