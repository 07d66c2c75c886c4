import { cleanHtml } from "./clean-pasted-html";

/**
 * A mailbox's signature as the editor can hold it: words, marks, links and pictures, also those that lie elsewhere, since
 * they are the sender's own. Styles, classes and everything that could run go; cells of a table stand below each other.
 * "" for one that shows nothing.
 */
export function signatureHtml(html: string): string {
  const clean = cleanHtml(html, { isSignature: true }).trim();
  return /<img\b/.test(clean) || clean.replace(/<[^>]*>|&nbsp;/g, "").trim() !== "" ? clean : "";
}
