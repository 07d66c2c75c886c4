import { Tokenizer } from "htmlparser2";

/** An attribute: its value with character references decoded, and where it stands in the HTML, without its quotes. */
export type HtmlAttribute = { value: string; start: number; end: number };

export type HtmlHandlers = {
  /** Called at the end of a start tag. `tag` is in lower case. */
  onOpen?(tag: string, attribute: HtmlAttribute | null): void;
  onClose?(tag: string): void;
  /** Called with pieces of text, as they stand between tags and character references, the latter decoded. */
  onText?(text: string): void;
  /** Asked after every start tag: true ends the reading. */
  isDone?(): boolean;
};

/**
 * Reads HTML tag by tag, as browsers tokenise it: comments are skipped, the content of `<script>` and its like is text.
 *
 * There is no tree and no stack of open elements, so that the time depends on the length alone, however deeply tags are
 * nested. About 20 ms per MB.
 *
 * @param wanted the attribute to hand over, by tag; of several with the same name the first counts
 */
export function scanHtml(html: string, wanted: ReadonlyMap<string, string>, handlers: HtmlHandlers): void {
  let tag = "";
  let attribute: HtmlAttribute | null = null;
  let nameEnd = 0;
  let value: string | null = null;
  const finishTag = () => {
    handlers.onOpen?.(tag, attribute);
    if (handlers.isDone?.() === true) tokenizer.pause();
  };
  const tokenizer = new Tokenizer(
    {},
    {
      onopentagname: (start, end) => {
        tag = html.slice(start, end).toLowerCase();
        attribute = null;
      },
      onattribname: (start, end) => {
        const name = attribute === null ? wanted.get(tag) : undefined;
        value = name !== undefined && name === html.slice(start, end).toLowerCase() ? "" : null;
        nameEnd = end;
      },
      onattribdata: (start, end) => {
        if (value !== null) value += html.slice(start, end);
      },
      onattribentity: (codePoint) => {
        if (value !== null) value += String.fromCodePoint(codePoint);
      },
      onattribend: (_quote, end) => {
        if (value !== null) attribute = { value, ...valueRange(html, nameEnd, end) };
      },
      onopentagend: finishTag,
      onselfclosingtag: finishTag,
      onclosetag: (start, end) => handlers.onClose?.(html.slice(start, end).toLowerCase()),
      ontext: (start, end) => handlers.onText?.(html.slice(start, end)),
      ontextentity: (codePoint) => handlers.onText?.(String.fromCodePoint(codePoint)),
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onprocessinginstruction: ignore,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}

function ignore(): void {}

function valueRange(html: string, nameEnd: number, attributeEnd: number): { start: number; end: number } {
  const opening = /[\t\n\f\r ]*=[\t\n\f\r ]*(["']?)/y;
  opening.lastIndex = nameEnd;
  const quote = opening.exec(html)?.[1] ?? "";
  return { start: opening.lastIndex, end: attributeEnd - quote.length };
}
