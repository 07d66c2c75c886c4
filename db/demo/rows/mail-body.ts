import { messagePreview } from "@/lib/contracts/message-preview";

/**
 * A mail's body as HTML and as text, and its beginning for lists, as sending writes them.
 *
 * @param lines a paragraph each; those that begin with `- ` are items of a list
 */
export function mailBody(
  lines: readonly string[],
  signature: readonly string[],
): { html: string; text: string; preview: string } {
  const blocks = [...groupLists(lines), { kind: "paragraph" as const, lines: [...signature] }];
  const text = blocks
    .map((block) => block.lines.map((line) => (block.kind === "list" ? ` * ${line}` : line)).join("\n"))
    .join("\n\n");
  return { html: blocks.map(toHtml).join("\n"), text, preview: messagePreview(text) };
}

type Block = { kind: "list" | "paragraph"; lines: string[] };

function groupLists(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (!line.startsWith("- ")) blocks.push({ kind: "paragraph", lines: [line] });
    else if (last?.kind === "list") last.lines.push(line.slice(2));
    else blocks.push({ kind: "list", lines: [line.slice(2)] });
  }
  return blocks;
}

function toHtml({ kind, lines }: Block): string {
  const escaped = lines.map(escapeHtml);
  // Arabic and Hebrew run from the right.
  const direction = /^[\u0590-\u08ff]/.test(lines[0] ?? "") ? ' dir="rtl"' : "";
  if (kind === "paragraph") return `<p${direction}>${escaped.join("<br>")}</p>`;
  return `<ul>\n${escaped.map((item) => `<li>${item}</li>`).join("\n")}\n</ul>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
