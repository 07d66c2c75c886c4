import type { HtmlWriter } from "./write-html";

type OpenList = { tag: "ul" | "ol"; hasItem: boolean };

/**
 * Makes lists of Word's paragraphs with `mso-list:… levelN`. Whether a list is numbered shows in the marker that Word
 * draws in front ("·", "1.", "b)"), so an item is announced first and begun once its marker has been read.
 */
export class WordLists {
  #writer: HtmlWriter;
  #lists: OpenList[] = [];
  #announced: { level: number; marker: string } | null = null;
  #inItem = false;

  constructor(writer: HtmlWriter) {
    this.#writer = writer;
  }

  /** A list is open, and what comes now would stand between its items. */
  get isBetweenItems(): boolean {
    return (this.#lists.length > 0 || this.#announced !== null) && !this.#inItem;
  }

  announceItem(level: number): void {
    this.#announced = { level: Math.max(1, level), marker: "" };
  }

  addMarker(text: string): void {
    if (this.#announced) this.#announced.marker += text;
  }

  /** Opens what the announced item needs; nothing if none was announced. */
  beginItem(): void {
    if (!this.#announced) return;
    const { level, marker } = this.#announced;
    this.#announced = null;
    const tag = /^\s*\(?(?:\d+|[a-z]|[ivxlc]+)[.)]/i.test(marker) ? "ol" : "ul";
    while (this.#lists.length > level) this.#closeList();
    if (this.#lists.length === level && this.#lists.at(-1)?.tag !== tag) this.#closeList();
    while (this.#lists.length < level) this.#openList(tag);
    this.#openItem();
    this.#inItem = true;
  }

  endItem(): void {
    this.beginItem();
    this.#inItem = false;
  }

  closeAll(): void {
    while (this.#lists.length > 0) this.#closeList();
    this.#inItem = false;
  }

  #openList(tag: "ul" | "ol"): void {
    const parent = this.#lists.at(-1);
    if (parent && !parent.hasItem) this.#openItem();
    this.#writer.open(tag);
    this.#lists.push({ tag, hasItem: false });
  }

  #openItem(): void {
    const list = this.#lists.at(-1);
    if (!list) return;
    if (list.hasItem) this.#writer.close("li");
    this.#writer.open("li");
    list.hasItem = true;
  }

  #closeList(): void {
    const list = this.#lists.pop();
    if (!list) return;
    if (list.hasItem) this.#writer.close("li");
    this.#writer.close(list.tag);
  }
}
