import { type Editor, getHTMLFromFragment } from "@tiptap/core";
import { DOMParser as ContentParser, type Node } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { fingerprint, isUntouched, type SignatureStanding } from "@/lib/client/compose/closing-parts";
import type { ClosingName } from "./closing-nodes";

/** How a part stands in the text. */
export function standingOf(editor: Editor, name: ClosingName): SignatureStanding {
  const found = findClosing(editor.state.doc, name);
  if (!found) return "absent";
  const inner = getHTMLFromFragment(found.node.content, editor.schema);
  return isUntouched(String(found.node.attrs.mark), inner) ? "untouched" : "edited";
}

/**
 * Puts a part below the text, or in the place of the one that is there. The cursor stays, and undoing what was written
 * does not undo it. The editor's schema takes what it knows of the HTML and nothing else. False if it stood there already.
 */
export function placeClosing(editor: Editor, name: ClosingName, html: string): boolean {
  const node = closingOf(editor, name, html);
  const present = findClosing(editor.state.doc, name);
  if (!node || present?.node.eq(node)) return false;
  const at = present?.from ?? placeFor(editor.state.doc, name);
  apply(editor, (tr) => tr.replaceWith(at, present?.to ?? at, node));
  return true;
}

export function removeClosing(editor: Editor, name: ClosingName): void {
  const present = findClosing(editor.state.doc, name);
  if (present) apply(editor, (tr) => tr.delete(present.from, present.to));
}

/** Where the writer's own words end. */
export function endOfWords(doc: Node): number {
  const closing = findClosing(doc, "signature") ?? findClosing(doc, "quotedMail");
  return (closing?.from ?? doc.content.size) - 1;
}

function closingOf(editor: Editor, name: ClosingName, html: string): Node | null {
  const type = editor.schema.nodes[name];
  if (!type) return null;
  // In a document of its own, in which nothing is loaded and nothing runs.
  const { body } = new DOMParser().parseFromString(html, "text/html");
  const { content } = ContentParser.fromSchema(editor.schema).parse(body, { topNode: type.create() });
  return type.create({ mark: fingerprint(getHTMLFromFragment(content, editor.schema)) }, content);
}

function findClosing(doc: Node, name: ClosingName): { node: Node; from: number; to: number } | null {
  let found: { node: Node; from: number; to: number } | null = null;
  doc.forEach((node, from) => {
    if (node.type.name === name) found = { node, from, to: from + node.nodeSize };
  });
  return found;
}

/** What is quoted stands below the signature. */
function placeFor(doc: Node, name: ClosingName): number {
  const quote = name === "signature" ? findClosing(doc, "quotedMail") : null;
  return quote?.from ?? doc.content.size;
}

function apply(editor: Editor, change: (tr: Transaction) => Transaction): void {
  const tr = change(editor.state.tr);
  editor.view.dispatch(tr.setMeta("addToHistory", false).setMeta("preventUpdate", true));
}
