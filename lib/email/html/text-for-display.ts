import { FOLD_BEGIN, FOLD_END } from "./fold-quoted-history";
import { announcesQuote, isForwardedHeader } from "./quote-words";

/**
 * Shows plain text as it was written: escaped, every line break kept, web and mail addresses as links, and the
 * conversation so far at its end behind one line that opens it.
 */
export function textForDisplay(text: string): string {
  const lines = text.replace(/\r\n?/g, "\n").trimEnd().split("\n");
  const at = historyStart(lines);
  const own = `<div class="tern-text">${withLinks(lines.slice(0, at).join("\n").trimEnd())}</div>`;
  if (at === lines.length) return own;
  return `${own}${FOLD_BEGIN}<div class="tern-text">${withLinks(lines.slice(at).join("\n"))}</div>${FOLD_END}`;
}

/** The line from which on there is only what others wrote before; the number of lines when there is none, or nothing else. */
function historyStart(lines: readonly string[]): number {
  const header = lines.findIndex(
    (line, index) => /^\W*\w+ ?:|^-{3}/.test(line) && isForwardedHeader(lines.slice(index, index + 8).join("\n")),
  );
  const start = header === -1 ? quotedEnd(lines) : header;
  return lines.slice(0, start).some((line) => line.trim() !== "") ? start : lines.length;
}

/** Where the last run of `>` lines begins, with the line or two that announce it. */
function quotedEnd(lines: readonly string[]): number {
  let start = lines.length;
  while (start > 0 && /^(?:>|\s*$)/.test(lines[start - 1] ?? "")) start -= 1;
  const announcedBy = [1, 2].find((count) => announcesQuote(lines.slice(start - count, start).join(" ")));
  const hasQuote = lines.slice(start).some((line) => line.startsWith(">"));
  return hasQuote ? start - (announcedBy ?? 0) : lines.length;
}

const ADDRESS = /\bhttps?:\/\/[^\s<>"]{1,2000}|\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}\b/g;

function withLinks(text: string): string {
  let shown = "";
  let copiedTo = 0;
  for (const match of text.matchAll(ADDRESS)) {
    // A full stop or bracket at the end belongs to the sentence.
    const found = match[0].replace(/[.,;:!?'")\]}]+$/, "");
    const href = found.includes("://") ? found : `mailto:${found}`;
    shown += `${escapeHtml(text.slice(copiedTo, match.index))}<a href="${escapeHtml(href)}" ${LINK}>${escapeHtml(found)}</a>`;
    copiedTo = match.index + found.length;
  }
  return shown + escapeHtml(text.slice(copiedTo));
}

const LINK = 'target="_blank" rel="noopener noreferrer nofollow"';

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter);
}
