import { Extension } from "@tiptap/core";
import { Image } from "@tiptap/extension-image";
import { TextAlign } from "@tiptap/extension-text-align";
import { Placeholder } from "@tiptap/extensions";
import { StarterKit } from "@tiptap/starter-kit";
import { safeLink } from "@/lib/client/mail-html/safe-link";
import { Paper, QuotedMail, RemoteImage, Signature } from "./closing-nodes";
import { TextDirections } from "./text-directions";

/** A picture on another server would tell it who reads, and the page's policy does not show it. */
const LocalImage = Image.extend({
  parseHTML: () => [{ tag: 'img[src^="data:image/"]' }],
  addInputRules: () => [],
});

/** What can be written: nothing that `toMailHtml` would have to drop. */
export const editorExtensions = [
  Paper,
  Signature,
  QuotedMail,
  RemoteImage,
  StarterKit.configure({
    document: false,
    trailingNode: { notAfter: ["signature", "quotedMail"] },
    heading: { levels: [1, 2, 3] },
    link: {
      openOnClick: false,
      defaultProtocol: "https",
      HTMLAttributes: { target: null, rel: null },
      isAllowedUri: (url) => safeLink(url) !== null,
    },
  }),
  TextDirections,
  TextAlign.configure({ types: ["heading", "paragraph"] }),
  LocalImage.configure({ inline: true, allowBase64: true }),
  Placeholder.configure({ placeholder: "Write your message" }),
  Extension.create({
    name: "sendKeys",
    // Before the line break that the kit puts on the same keys: they send.
    priority: 1_000,
    addKeyboardShortcuts: () => ({ "Mod-Enter": () => true, "Mod-k": () => true }),
  }),
];
