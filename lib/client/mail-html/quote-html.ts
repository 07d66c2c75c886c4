import { cleanHtml } from "./clean-pasted-html";
import { HtmlWriter } from "./write-html";

type Quoted = { author: { email: string; name: string | null }; at: string };

/**
 * The message that is answered, under "On …, … wrote:", for the editor. What it had quoted itself stays within it.
 *
 * @param document the message as it is shown: sanitised, without its remote images, in `<main>`
 */
export function quoteHtml(document: string, { author, at }: Quoted): string {
  const shown = /<main>([\s\S]*)<\/main>/.exec(document)?.[1] ?? "";
  const words = shown.replace(FOLD_LABEL, "").replace(PLAIN_TEXT, withLineBreaks);
  const line = new HtmlWriter();
  const name = author.name ? `${author.name} <${author.email}>` : author.email;
  line.text(`On ${dateLine(at)}, ${name} wrote:`);
  return `<p>${line}</p><blockquote>${cleanHtml(words).trim() || "<p></p>"}</blockquote>`;
}

/** What opens earlier messages, where the message is shown. */
const FOLD_LABEL = /<summary>[^<]*<\/summary>/g;

/** Text that was written as text; it holds nothing but text and links. */
const PLAIN_TEXT = /<div class="tern-text">([\s\S]*?)<\/div>/g;

function withLineBreaks(_whole: string, text: string): string {
  return `<div>${text.trim().replaceAll("\n", "<br>")}</div>`;
}

/** "Sun, 22 Nov 2026, 10:42", in the writer's zone: the form that mail programs recognise. */
function dateLine(at: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  }).format(new Date(at));
}
