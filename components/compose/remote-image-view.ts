import type { NodeViewRenderer } from "@tiptap/core";

/** The place of a picture that is not loaded here, with the words that stand for it. */
export const remoteImageView: NodeViewRenderer = ({ node }) => {
  const dom = document.createElement("span");
  const words = String(node.attrs.alt ?? "").trim();
  dom.className = "remote-image";
  dom.textContent = words === "" ? `Picture from ${hostOf(String(node.attrs.src))}` : words;
  dom.title = "Your recipients see this picture. It is not loaded here.";
  return { dom };
};

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : "elsewhere";
}
