import type { NodeViewRenderer } from "@tiptap/core";

/** What is quoted, behind a button that opens it. Its words are sent whether they are shown or not. */
export const quoteView: NodeViewRenderer = ({ editor, getPos }) => {
  const dom = element("div", "quoted-mail");
  const tools = element("div", "quoted-mail-tools");
  tools.contentEditable = "false";
  const contentDOM = element("div", "quoted-mail-words");
  contentDOM.hidden = true;
  const opener = button("…", "Show the quoted message");
  opener.setAttribute("aria-expanded", "false");
  opener.onclick = () => {
    contentDOM.hidden = !contentDOM.hidden;
    opener.setAttribute("aria-expanded", String(!contentDOM.hidden));
    label(opener, contentDOM.hidden ? "Show the quoted message" : "Hide the quoted message");
  };
  const remover = button("×", "Remove the quoted message");
  remover.onclick = () => {
    const from = getPos();
    const node = from === undefined ? null : editor.state.doc.nodeAt(from);
    if (from === undefined || !node || !editor.isEditable) return;
    editor
      .chain()
      .deleteRange({ from, to: from + node.nodeSize })
      .focus()
      .run();
  };
  tools.append(opener, remover);
  dom.append(tools, contentDOM);
  return {
    dom,
    contentDOM,
    stopEvent: ({ target }) => target instanceof Node && tools.contains(target),
    ignoreMutation: ({ type, target }) =>
      tools.contains(target) || (type === "attributes" && (target === contentDOM || target === dom)),
  };
};

function element(tag: "div", className: string): HTMLDivElement {
  const made = document.createElement(tag);
  made.className = className;
  return made;
}

function button(sign: string, name: string): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = sign;
  label(made, name);
  return made;
}

function label(made: HTMLButtonElement, name: string): void {
  made.setAttribute("aria-label", name);
  made.title = name;
}
