import type { Attributes } from "sanitize-html";

/** The class names that say, after sanitising, where a mail program put the conversation so far. */
export const quotePlaces = { quote: "tern-quote", head: "tern-quote-head" } as const;

/**
 * Tells by the names that mail programs give their parts whether one holds the conversation so far (`tern-quote`), or
 * is the line above it (`tern-quote-head`: what follows belongs to it). Null for all else.
 */
export function quotePlaceOf(tag: string, { class: className = "", id = "", type }: Attributes): string | null {
  if (HEADS.test(className) || HEAD_IDS.test(id)) return quotePlaces.head;
  if (QUOTES.test(className)) return quotePlaces.quote;
  return tag === "blockquote" && type === "cite" ? quotePlaces.quote : null;
}

/** Gmail, Yahoo, Proton, Zoho, Zimbra, and the new Outlook. */
const QUOTES =
  /(?:^|\s)(?:gmail_quote|gmail_quote_container|yahoo_quoted|protonmail_quote|zmail_extra|tutanota_quote|moz-forward-container)(?:\s|$)/;

/** Thunderbird. */
const HEADS = /(?:^|\s)moz-cite-prefix(?:\s|$)/;

/** Outlook, also as the web one renames what it quotes. */
const HEAD_IDS = /^(?:x_)*(?:divRplyFwdMsg|appendonsend|mail-editor-reference-message-container)$/;
