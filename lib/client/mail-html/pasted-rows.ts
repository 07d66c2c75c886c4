import { Parser } from "htmlparser2";
import type { HtmlWriter } from "./write-html";

/**
 * Makes lines of a table's rows, since the editor has no tables: "Item | Price". A cell is one run of words, whatever
 * stands in it. A row of one cell lays out a page or is a title, so what it holds stays as it is.
 */
export class PastedRows {
  #writer: HtmlWriter;
  #cellCounts: number[];
  #row: { cells: number } | null = null;
  #cell = { hasText: false, needsSpace: false };

  constructor(writer: HtmlWriter, html: string) {
    this.#writer = writer;
    this.#cellCounts = countCells(html);
  }

  /** A row has been begun and has become one line. */
  get isInRow(): boolean {
    return this.#row !== null;
  }

  /** To be called for every `tr` there is, in order. Tells how many cells it has. */
  nextRow(): number {
    return this.#cellCounts.shift() ?? 0;
  }

  /** @returns the tag to close at its end */
  openRow(): string[] {
    this.#row = { cells: 0 };
    this.#writer.open("p");
    return ["p"];
  }

  closeRow(): void {
    this.#row = null;
  }

  /** A cell of the row; those of a table within a cell are words of that cell. */
  openCell(isNested: boolean): void {
    if (isNested) this.breakWord();
    if (isNested || !this.#row) return;
    if (this.#row.cells > 0) this.#writer.text(" | ");
    this.#row.cells += 1;
    this.#cell = { hasText: false, needsSpace: false };
  }

  /** Where a block begins or ends within a cell. */
  breakWord(): void {
    this.#cell.needsSpace = true;
  }

  /** What stands between the cells is layout. */
  text(text: string): void {
    if (!this.#row?.cells) return;
    const words = text.replace(/\s+/g, " ").trim();
    if (/^\s/.test(text)) this.breakWord();
    if (words === "") return;
    if (this.#cell.hasText && this.#cell.needsSpace) this.#writer.text(" ");
    this.#writer.text(words);
    this.#cell = { hasText: true, needsSpace: /\s$/.test(text) };
  }
}

/** How many cells each row has, in the order in which the rows begin. */
function countCells(html: string): number[] {
  const counts: number[] = [];
  const open: number[] = [];
  const parser = new Parser({
    onopentag(name) {
      if (name === "tr") open.push(counts.push(0) - 1);
      const row = open.at(-1);
      if (isCell(name) && row !== undefined) counts[row] = (counts[row] ?? 0) + 1;
    },
    onclosetag(name) {
      if (name === "tr") open.pop();
    },
  });
  parser.end(html);
  return counts;
}

export function isCell(name: string): boolean {
  return name === "td" || name === "th";
}
