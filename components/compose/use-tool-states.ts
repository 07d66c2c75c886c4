import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";

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
      alignment: alignments.find((alignment) => present.isActive({ textAlign: alignment })) ?? "left",
      canUndo: present.can().undo(),
      canRedo: present.can().redo(),
    }),
  });
}

export type ToolStates = ReturnType<typeof useToolStates>;
