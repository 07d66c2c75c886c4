import { toAsciiDomain } from "./email-domain";
import { explainAddress, severalAddresses } from "./explain-address";

/** A checked address. `email` is what the caller wrote, `ascii` what travels in headers and in the envelope. */
type Mailbox = { email: string; ascii: string };

export type MailboxResult = ({ ok: true } & Mailbox) | { ok: false; reason: string };

export type MailboxListResult =
  | { ok: true; emails: Mailbox[] }
  | { ok: false; problems: { value: string; reason: string }[] };

/**
 * Reads one bare RFC 5321 mailbox: `local@domain`, nothing around it.
 *
 * Accepted: a local part that is an ASCII dot-string or a quoted string, of at most 64 octets; a domain of LDH labels,
 * an internationalised domain, or an IPv4/IPv6 literal; at most 254 octets in all (RFC 5321 §4.5.3.1.3), which leaves
 * the domain fewer than its own 255. No DNS look-up: a domain that does not exist is accepted. Refused: display names,
 * comments, white space outside quotes, control characters, and the obsolete syntax of RFC 5322 §4.4.
 *
 * @param value the text as the caller gave it; nothing is trimmed
 * @returns `email` as given and `ascii` with the domain lower-cased and in punycode, the local part untouched;
 *   or `reason`, a clause without subject that says what is wrong and what to write instead
 */
export function parseMailbox(value: string): MailboxResult {
  if (value.length > MAX_MAILBOX_OCTETS) return { ok: false, reason: TOO_LONG };
  const [, local, domain] = MAILBOX.exec(value) ?? [];
  const asciiDomain = domain === undefined ? null : toAsciiDomain(domain);
  if (local === undefined || asciiDomain === null) return { ok: false, reason: explainAddress(value) };
  if (local.length > 64) return { ok: false, reason: "has more than 64 characters before the @; shorten it" };
  const ascii = `${local}@${asciiDomain}`;
  return ascii.length > MAX_MAILBOX_OCTETS ? { ok: false, reason: TOO_LONG } : { ok: true, email: value, ascii };
}

const MAX_MAILBOX_OCTETS = 254;
const TOO_LONG = "is longer than 254 characters, the most an address can have; shorten it";

const ATEXT = "[\\w!#$%&'*+\\-/=?^`{|}~]+";
const DOT_STRING = `${ATEXT}(?:\\.${ATEXT})*`;
const QUOTED_STRING = '"(?:[ !#-\\[\\]-~]|\\\\[ -~])*"';
const MAILBOX = new RegExp(`^(${DOT_STRING}|${QUOTED_STRING})@(\\S+)$`);

/**
 * Reads a comma-separated list of bare addresses, as `cc` and `bcc` carry it.
 *
 * Spaces around an entry and one trailing comma are tolerated, a comma inside a quoted local part belongs to the
 * address, and a blank text is an empty list. Takes time in proportion to the text; how many entries there may be is
 * for the caller to say.
 *
 * @returns the addresses in order, duplicates included; or every entry that is not an address, with the reason, which
 *   for blank entries, told once, speaks of the whole list
 */
export function parseMailboxList(value: string): MailboxListResult {
  const emails: Mailbox[] = [];
  const problems: { value: string; reason: string }[] = [];
  const entries = splitAtCommas(value);
  if (entries.includes("")) problems.push({ value: "", reason: LONELY_COMMA });
  for (const entry of entries.filter((each) => each !== "")) {
    const mailbox = parseMailbox(entry);
    if (mailbox.ok) emails.push({ email: mailbox.email, ascii: mailbox.ascii });
    else problems.push({ value: entry, reason: reasonInList(entry, mailbox.reason) });
  }
  return problems.length === 0 ? { ok: true, emails } : { ok: false, problems };
}

/** A comma that is left in an entry stands within quotes. */
function reasonInList(entry: string, reason: string): string {
  return reason === severalAddresses && entry.includes(";") ? SEMICOLON : reason;
}

const SEMICOLON = "holds a semicolon; separate addresses by commas";
const LONELY_COMMA = "has a comma with no address beside it; remove the comma";

/** Up to the next comma; commas within quotes that open the entry belong to it. */
const ENTRY = /\s*(?:"(?:[^"\\]|\\.)*")?[^,]*/sy;

function splitAtCommas(value: string): string[] {
  const entries: string[] = [];
  for (let start = 0; start <= value.length; ) {
    ENTRY.lastIndex = start;
    const entry = ENTRY.exec(value)?.[0] ?? "";
    // Trimming must not hide a line break from parseMailbox.
    entries.push(/[\r\n]/.test(entry) ? entry : entry.trim());
    start += entry.length + 1;
  }
  // Nothing after the last comma: the list is blank, or the comma trails.
  if (entries.at(-1) === "") entries.pop();
  return entries;
}

/** Tells whether two addresses name one mailbox: letter case, punycode and needless quotes aside. */
export function sameMailbox(a: string, b: string): boolean {
  return mailboxKey(a) === mailboxKey(b);
}

/** Drops every address that names the same mailbox as an earlier one; the first spelling stays. */
export function dedupeMailboxes<T extends { ascii: string }>(mailboxes: readonly T[]): T[] {
  const seen = new Set<string>();
  return mailboxes.filter(({ ascii }) => {
    const key = mailboxKey(ascii);
    return !seen.has(key) && seen.add(key);
  });
}

/**
 * The key under which an address is compared. Local parts are compared case-insensitively, which RFC 5321 §2.4 leaves
 * to the receiver and practically every receiver does; quotes that are not needed mean nothing (§4.1.2).
 *
 * @param email any text; one that is not an address is its own key, in lower case
 */
export function mailboxKey(email: string): string {
  const mailbox = parseMailbox(email);
  if (!mailbox.ok) return email.toLowerCase();
  const key = mailbox.ascii.toLowerCase();
  if (!key.startsWith('"')) return key;
  const at = key.lastIndexOf('"@');
  return key.slice(1, at).replace(/\\(.)/g, "$1") + key.slice(at + 1);
}
