import { mailboxKey, parseMailbox } from "@/lib/contracts/email-address";
import type { Person } from "./compose-request";

export const recipientFields = ["to", "cc", "bcc"] as const;

export type RecipientField = (typeof recipientFields)[number];

/** A chip: an address as it was typed, so perhaps not one yet. */
export type Recipient = Person;

/** What is wrong with an address, as a sentence; null if nothing is. The API holds addresses against the same rules. */
export function recipientProblem({ email }: Recipient): string | null {
  const parsed = parseMailbox(email);
  return parsed.ok ? null : `“${email}” ${parsed.reason}.`;
}

/** Puts people behind those who are there; a mailbox stands once, and a name is taken over where there was none. */
export function addRecipients(present: readonly Recipient[], added: readonly Recipient[]): Recipient[] {
  const byMailbox = new Map<string, Recipient>();
  for (const recipient of [...present, ...added]) {
    const key = mailboxKey(recipient.email);
    const known = byMailbox.get(key);
    byMailbox.set(key, known ? { ...known, name: known.name ?? recipient.name } : recipient);
  }
  return [...byMailbox.values()];
}

/** A message has one To; whoever else is put there goes to Cc. */
export function splitTo(recipients: readonly Recipient[]): { to: Recipient[]; overflow: Recipient[] } {
  return { to: recipients.slice(0, 1), overflow: recipients.slice(1) };
}

/** Those of `recipients` whose address is none of `known`; broken addresses are no strangers. */
export function findStrangers(recipients: readonly Recipient[], known: readonly string[]): Recipient[] {
  const knownKeys = new Set(known.map(mailboxKey));
  return recipients.filter(
    (recipient) => recipientProblem(recipient) === null && !knownKeys.has(mailboxKey(recipient.email)),
  );
}

/** "Ann Lee <ann@example.com>" for people to read and to edit. */
export function recipientText({ name, email }: Recipient): string {
  if (!name) return email;
  return /[",;<>@]/.test(name) ? `"${name.replace(/["\\]/g, "\\$&")}" <${email}>` : `${name} <${email}>`;
}
