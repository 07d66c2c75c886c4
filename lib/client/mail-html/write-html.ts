const VOID_TAGS = new Set(["br", "hr", "img"]);

/** Collects tags and text as well-formed HTML. */
export class HtmlWriter {
  #html = "";

  open(tag: string, attributes: Readonly<Record<string, string | undefined>> = {}): void {
    const written = Object.entries(attributes).flatMap(([name, value]) =>
      value === undefined || (name === "style" && value === "") ? [] : [` ${name}="${escapeAttribute(value)}"`],
    );
    this.#html += `<${tag}${written.join("")}>`;
  }

  close(tag: string): void {
    if (!VOID_TAGS.has(tag)) this.#html += `</${tag}>`;
  }

  text(text: string): void {
    this.#html += text
      .replace(/[&<>]/g, (character) => entities[character] ?? character)
      .replaceAll("\u00a0", "&nbsp;");
  }

  get length(): number {
    return this.#html.length;
  }

  toString(): string {
    return this.#html;
  }
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escapeAttribute(value: string): string {
  return value.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
