import { mailboxKey } from "@/lib/contracts/email-address";
import type { Person } from "./compose-request";
import type { Recipient } from "./recipient";

const MOST = 7;

/**
 * Whom to suggest for what is typed: people around the record first, then those that the workspace found, nobody twice
 * and nobody who is there already. With nothing typed, the record's people alone.
 */
export function rankPeople(
  typed: string,
  near: readonly Person[],
  found: readonly Person[],
  taken: readonly Recipient[],
): Person[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = ({ name, email }: Person) => {
    const text = `${name ?? ""} ${email}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  const seen = new Set(taken.map(({ email }) => mailboxKey(email)));
  const candidates = [...near.filter(fits), ...(words.length === 0 ? [] : found)];
  const fresh = candidates.filter(({ email }) => {
    const key = mailboxKey(email);
    return !seen.has(key) && seen.add(key);
  });
  return fresh.slice(0, MOST);
}
