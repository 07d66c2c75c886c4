import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";

/** An attribute: its value with character references decoded, and where it stands in the HTML, without its quotes. */
export type HtmlAttribute = { value: string; start: number; end: number };

export type HtmlHandlers = {
  /** Called at the end of a start tag. `tag` is in lower case. */
  onOpen?(tag: string, attribute: HtmlAttribute | null): void;
  onClose?(tag: string): void;
  /** Called with a stretch of text, or with a character that was written as a reference. */
  onText?(text: string): void;
  /** Asked after every start tag: true ends the reading. */
  isDone?(): boolean;
};

/**
 * Reads HTML tag by tag, as browsers tokenise it: comments are skipped, the content of `<script>` and its like is text.
 *
 * There is no tree and no stack of open elements, so that the time depends on the length alone, however deeply tags are
 * nested: 20–60 ms per MB.
 *
 * @param wanted the attribute to hand over, by tag; of several with the same name the first counts
 */
export function scanHtml(html: string, wanted: ReadonlyMap<string, string>, handlers: HtmlHandlers): void {
  let tag = "";
  let attribute: HtmlAttribute | null = null;
  let value: string | null = null;
  let nameEnd = 0;
  const text = joinText(html, handlers);
  const finishTag = () => {
    handlers.onOpen?.(tag, attribute);
    if (handlers.isDone?.() === true) tokenizer.pause();
  };
  const tokenizer = new Tokenizer(
    {},
    {
      ...IGNORE_THE_REST,
      ontext: text.add,
      ontextentity: text.addCharacter,
      onend: text.flush,
      onopentagname: (start, end) => {
        text.flush();
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
      onclosetag: (start, end) => {
        text.flush();
        handlers.onClose?.(html.slice(start, end).toLowerCase());
      },
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}

/** The tokenizer ends a piece of text at every "<", whether or not a tag begins there; this puts the pieces together. */
function joinText(html: string, handlers: HtmlHandlers) {
  let textStart = 0;
  let textEnd = 0;
  const flush = () => {
    if (textEnd > textStart) handlers.onText?.(html.slice(textStart, textEnd));
    textStart = textEnd;
  };
  const add = (start: number, end: number) => {
    if (start !== textEnd) {
      flush();
      textStart = start;
    }
    textEnd = end;
  };
  const addCharacter = (codePoint: number) => {
    flush();
    handlers.onText?.(String.fromCodePoint(codePoint));
  };
  return { add, addCharacter, flush };
}

function valueRange(html: string, nameEnd: number, attributeEnd: number): { start: number; end: number } {
  const opening = /[\t\n\f\r ]*=[\t\n\f\r ]*(["']?)/y;
  opening.lastIndex = nameEnd;
  const quote = opening.exec(html)?.[1] ?? "";
  return { start: opening.lastIndex, end: attributeEnd - quote.length };
}

function ignore(): void {}

const IGNORE_THE_REST: Pick<TokenizerCallbacks, "oncdata" | "oncomment" | "ondeclaration" | "onprocessinginstruction"> =
  {
    oncdata: ignore,
    oncomment: ignore,
    ondeclaration: ignore,
    onprocessinginstruction: ignore,
  };
