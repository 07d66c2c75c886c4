import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { type Direction, hasRightToLeft, textDirection } from "@/lib/client/mail-html/text-direction";

type Shown = { all: Direction; blocks: DecorationSet };

const key = new PluginKey<Shown>("textDirections");

/**
 * Shows every block the way its text runs, as `toMailHtml` will write it. Only shown, not part of the text: what is
 * kept and what is undone does not depend on it.
 */
export const TextDirections = Extension.create({
  name: "textDirections",
  addProseMirrorPlugins: () => [
    new Plugin<Shown>({
      key,
      state: {
        init: (_config, { doc }) => shownIn(doc),
        apply: (tr, shown) => (tr.docChanged ? shownIn(tr.doc) : shown),
      },
      props: {
        attributes: (state): Record<string, string> => ({ dir: key.getState(state)?.all ?? "ltr" }),
        decorations: (state) => key.getState(state)?.blocks,
      },
    }),
  ],
});

function shownIn(doc: Node): Shown {
  if (!hasRightToLeft(doc.textContent)) return { all: "ltr", blocks: DecorationSet.empty };
  const all = directionOf(doc) ?? "ltr";
  const decorations: Decoration[] = [];
  doc.descendants((node, at) => {
    const direction = holdsBlocks.has(node.type.name) || node.isTextblock ? directionOf(node) : null;
    if (direction) decorations.push(Decoration.node(at, at + node.nodeSize, { dir: direction }));
    return !node.isTextblock;
  });
  return { all, blocks: DecorationSet.create(doc, decorations) };
}

/** What has a beginning of its own, where its mark stands, or what is in it that has no letters. */
const holdsBlocks = new Set(["bulletList", "orderedList", "listItem", "blockquote", "signature", "quotedMail"]);

function directionOf(node: Node): Direction | null {
  return textDirection(node.textBetween(0, node.content.size, "\n"));
}
