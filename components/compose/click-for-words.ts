import type { Editor } from "@tiptap/core";
import { TextSelection, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { endOfWords } from "./place-closing";

/**
 * Where a click means to write: the empty space below everything, and the first click into a mail with no words yet,
 * are not about the signature that happens to stand there. True if the cursor was put behind the words.
 */
export function clickForWords(view: EditorView, event: MouseEvent): boolean {
  const { doc, tr } = view.state;
  const end = endOfWords(doc);
  const hasClosing = end < doc.content.size - 1;
  const isFirst = !view.hasFocus() && end === 1;
  if (event.button !== 0 || !hasClosing || !(isFirst || isBelow(view, event)) || isTool(event)) return false;
  event.preventDefault();
  view.dispatch(behindWords(tr).scrollIntoView());
  view.focus();
  return true;
}

/** Puts the cursor where one goes on writing: behind the words, above signature and quote. */
export function focusWords(editor: Editor): void {
  editor.view.dispatch(behindWords(editor.state.tr));
  editor.commands.focus();
}

function behindWords(tr: Transaction): Transaction {
  return tr.setSelection(TextSelection.near(tr.doc.resolve(endOfWords(tr.doc)), -1));
}

function isBelow({ dom }: EditorView, { target, clientY }: MouseEvent): boolean {
  const last = dom.lastElementChild;
  return target === dom && last !== null && clientY > last.getBoundingClientRect().bottom;
}

function isTool({ target }: MouseEvent): boolean {
  return target instanceof Element && target.closest("button") !== null;
}
