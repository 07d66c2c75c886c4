import { foldLines } from "nodemailer/lib/mime-funcs";
import { parseMailbox } from "@/lib/contracts/email-address";
import { hasForbiddenControl } from "@/lib/contracts/header-value";

/**
 * Writes one header field, folded at white space to lines of 76 characters (RFC 5322 §2.2.3), without its final CRLF.
 *
 * @param value what stands in the header as it is: US-ASCII, already encoded
 * @throws TypeError if name or value hold anything else; a value that breaks a header must have been refused long before
 */
export function headerField(name: string, value: string): string {
  if (!/^[\t -~]*$/.test(value)) throw new TypeError(`${name} holds a character that no header can carry.`);
  // A first line with nothing but the name is legal but widely misread.
  return foldLines(`${name}: ${value}`, 76).replace(/^([^:]+:)\r\n/, "$1");
}

/** An unstructured value (RFC 5322 §2.2.1), such as a subject: as it is where that is safe, else in encoded words. */
export function encodeText(value: string): string {
  return isPlain(value) ? value : encodeWords(value);
}

/**
 * A mailbox for From, To, Cc and Reply-To (RFC 5322 §3.4): its ASCII address, after the name if there is one.
 *
 * @throws TypeError if `email` is not one bare mailbox
 */
export function encodeMailbox(email: string, name: string | null): string {
  const mailbox = parseMailbox(email);
  if (!mailbox.ok) throw new TypeError(`A message cannot be addressed to this: it ${mailbox.reason}.`);
  if (name === null || name === "") return mailbox.ascii.startsWith('"') ? `<${mailbox.ascii}>` : mailbox.ascii;
  return `${encodePhrase(name)} <${mailbox.ascii}>`;
}

function encodePhrase(name: string): string {
  if (!isPlain(name)) return encodeWords(name);
  return /^[\w!#$%&'*+\-/=?^`{|}~ ]+$/.test(name) ? name : `"${name.replace(/["\\]/g, "\\$&")}"`;
}

/**
 * Printable ASCII that survives folding, unfolding and trimming, and that nobody takes for an encoded word: words that
 * fit into a line, with single spaces between them.
 */
function isPlain(value: string): boolean {
  return /^[!-~]{1,60}(?: [!-~]{1,60})*$/.test(value) && !value.includes("=?");
}

/** Bytes in an encoded word: 39 make 52 digits of base64, with which `Subject: =?UTF-8?B?…?=` still fits into a line. */
const MAX_WORD_BYTES = 39;

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Words end between graphemes, because some readers show each word by itself: an accent stays with its letter. */
function encodeWords(value: string): string {
  if (hasForbiddenControl(value)) throw new TypeError("A header value holds a line break or a NUL.");
  const words: string[] = [];
  let word = "";
  for (const { segment } of graphemes.segment(value)) {
    for (const piece of fitting(segment)) {
      if (Buffer.byteLength(word + piece) > MAX_WORD_BYTES) {
        words.push(word);
        word = "";
      }
      word += piece;
    }
  }
  return [...words, word].map((text) => `=?UTF-8?B?${Buffer.from(text).toString("base64")}?=`).join(" ");
}

/** A letter under a heap of accents can be longer than a word; it is split between code points (RFC 2047 §5). */
function fitting(segment: string): Iterable<string> {
  return Buffer.byteLength(segment) > MAX_WORD_BYTES ? segment : [segment];
}
