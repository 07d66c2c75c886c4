import { Node } from "@tiptap/core";
import { quoteView } from "./quote-view";
import { remoteImageView } from "./remote-image-view";

/** What stands below the writer's words; at most one of each, which is how neither is ever doubled. */
export type ClosingName = "signature" | "quotedMail";

/** The document: first comes what is written, and always a place to write. */
export const Paper = Node.create({ name: "doc", topNode: true, content: "block+ signature? quotedMail?" });

/** The sender's signature; `mark` tells whether the writer has changed it (`lib/client/compose/closing-parts.ts`). */
export const Signature = closingNode("signature", "data-signature");

/** The message that is answered, folded until somebody looks. */
export const QuotedMail = closingNode("quotedMail", "data-quote").extend({ addNodeView: () => quoteView });

/**
 * A picture of a signature that lies on another server. Its recipients see it; here its place is shown, since the page's
 * policy loads nothing from elsewhere. In what is quoted or pasted there is none.
 */
export const RemoteImage = Node.create({
  name: "remoteImage",
  group: "inline",
  inline: true,
  atom: true,
  addAttributes: () => ({ src: { default: "" }, alt: { default: "" }, width: { default: null } }),
  parseHTML: () => [{ tag: 'img[src^="http"]', context: "signature//" }],
  renderHTML: ({ HTMLAttributes }) => ["img", HTMLAttributes],
  addNodeView: () => remoteImageView,
});

function closingNode(name: ClosingName, attribute: string) {
  return Node.create({
    name,
    content: "block+",
    isolating: true,
    addAttributes: () => ({
      mark: { default: "", rendered: false, parseHTML: (element) => element.getAttribute(attribute) ?? "" },
    }),
    parseHTML: () => [{ tag: `div[${attribute}]` }],
    renderHTML: ({ node }) => ["div", { [attribute]: String(node.attrs.mark) }, 0],
  });
}
