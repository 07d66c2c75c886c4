/** Puts text together as a browser shows it: runs of white space are one space, breaks begin a line or a paragraph. */
export class TextWriter {
  #written = "";
  #breaks: 0 | 1 | 2 = 0;
  #space = false;

  /** Adds text; white space in it is only what separates words. */
  write(text: string): void {
    const words = text.replace(/[\t\n\f\r ]+/g, " ");
    const start = words.startsWith(" ") ? 1 : 0;
    const end = words.length > start && words.endsWith(" ") ? words.length - 1 : words.length;
    if (start === 1) this.#space = true;
    if (start === end) return;
    if (this.#written !== "") this.#written += BREAKS[this.#breaks] || (this.#space ? " " : "");
    this.#written += words.slice(start, end);
    this.#breaks = 0;
    this.#space = end < words.length;
  }

  /** Goes to a new line: 1, or leaves a line empty: 2. Further breaks at the same place add nothing. */
  break(lines: 1 | 2): void {
    if (lines > this.#breaks) this.#breaks = lines;
  }

  /** What `<br>` does: each of them adds a line, but no second empty one. */
  breakLine(): void {
    this.#breaks = this.#breaks === 0 ? 1 : 2;
  }

  toString(): string {
    return this.#written;
  }
}

const BREAKS = ["", "\n", "\n\n"] as const;
