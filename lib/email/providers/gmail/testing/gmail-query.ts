import { bad } from "./gmail-body";
import type { GoogleState, StoredMessage } from "./google-state";
import { headerOf } from "./rfc822";

/** Gmail's search, as far as it is needed here; a word it does not know is an error, so that no query passes unread. */
export function matches({ behaviour }: GoogleState, message: StoredMessage, url: URL): boolean {
  const labels = url.searchParams.getAll("labelIds");
  if (!labels.every((label) => message.labelIds.includes(label))) return false;
  const words = (url.searchParams.get("q") ?? "").split(/\s+/).filter((word) => word !== "");
  if (words.length > 0 && behaviour.blindSearch) return false;
  return words.every((word) => matchesWord(message, word));
}

function matchesWord(message: StoredMessage, word: string): boolean {
  const id = /^rfc822msgid:<?([^<>]+)>?$/.exec(word)?.[1];
  if (id !== undefined) return headerOf(message.raw, "Message-ID") === `<${id}>`;
  if (word === "in:sent") return message.labelIds.includes("SENT");
  if (word === "in:drafts" || word === "in:draft") return message.labelIds.includes("DRAFT");
  throw bad(`The stand-in does not know the search word ${word}`);
}
