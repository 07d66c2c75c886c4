import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { textDirection } from "@/lib/client/mail-html/text-direction";

const alignments = ["left", "center", "right", "justify"] as const;

export type Alignment = (typeof alignments)[number];

/** What is on at the cursor, for the toolbar. */
export function useToolStates(editor: Editor) {
  return useEditorState({
    editor,
    selector: ({ editor: present }) => ({
      bold: present.isActive("bold"),
      italic: present.isActive("italic"),
      underline: present.isActive("underline"),
      strike: present.isActive("strike"),
      bulletList: present.isActive("bulletList"),
      orderedList: present.isActive("orderedList"),
      blockquote: present.isActive("blockquote"),
      code: present.isActive("code"),
      codeBlock: present.isActive("codeBlock"),
      link: present.isActive("link"),
      heading: Number(present.getAttributes("heading").level ?? 0),
      alignment: chosenAlignment(present) ?? usualAlignment(present),
      isAligned: (chosenAlignment(present) ?? "left") !== "left",
      canUndo: present.can().undo(),
      canRedo: present.can().redo(),
    }),
  });
}

function chosenAlignment(editor: Editor): Alignment | undefined {
  return alignments.find((alignment) => editor.isActive({ textAlign: alignment }));
}

/** Where a line begins that nobody has aligned. */
function usualAlignment({ state }: Editor): Alignment {
  const { $from } = state.selection;
  const direction = textDirection($from.parent.textContent) ?? textDirection(state.doc.textContent);
  return direction === "rtl" ? "right" : "left";
}

export type ToolStates = ReturnType<typeof useToolStates>;
