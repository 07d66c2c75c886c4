import type { ChainedCommands } from "@tiptap/core";
import {
  Bold,
  Code,
  Italic,
  List,
  ListOrdered,
  type LucideIcon,
  Quote,
  Redo2,
  RemoveFormatting,
  SquareCode,
  Strikethrough,
  Underline,
  Undo2,
} from "lucide-react";
import type { ToolStates } from "./use-tool-states";

export type Tool = {
  label: string;
  icon: LucideIcon;
  /** In the notation of `lib/client/shortcuts.ts`. */
  shortcut?: string;
  run: (chain: ChainedCommands) => ChainedCommands;
  /** For what can be on and off at the cursor. */
  isPressed?: (on: ToolStates) => boolean;
  isDisabled?: (on: ToolStates) => boolean;
};

/** The plain buttons, in groups; headings, alignment, links and pictures stand between them. */
export const tools = {
  marks: [
    { label: "Bold", icon: Bold, shortcut: "mod+b", run: (chain) => chain.toggleBold(), isPressed: (on) => on.bold },
    {
      label: "Italic",
      icon: Italic,
      shortcut: "mod+i",
      run: (chain) => chain.toggleItalic(),
      isPressed: (on) => on.italic,
    },
    {
      label: "Underline",
      icon: Underline,
      shortcut: "mod+u",
      run: (chain) => chain.toggleUnderline(),
      isPressed: (on) => on.underline,
    },
    {
      label: "Strike through",
      icon: Strikethrough,
      run: (chain) => chain.toggleStrike(),
      isPressed: (on) => on.strike,
    },
  ],
  blocks: [
    { label: "Bullet list", icon: List, run: (chain) => chain.toggleBulletList(), isPressed: (on) => on.bulletList },
    {
      label: "Numbered list",
      icon: ListOrdered,
      run: (chain) => chain.toggleOrderedList(),
      isPressed: (on) => on.orderedList,
    },
    { label: "Quote", icon: Quote, run: (chain) => chain.toggleBlockquote(), isPressed: (on) => on.blockquote },
  ],
  code: [
    { label: "Code", icon: Code, run: (chain) => chain.toggleCode(), isPressed: (on) => on.code },
    { label: "Code block", icon: SquareCode, run: (chain) => chain.toggleCodeBlock(), isPressed: (on) => on.codeBlock },
  ],
  history: [
    {
      label: "Clear formatting",
      icon: RemoveFormatting,
      run: (chain) => chain.unsetAllMarks().clearNodes().unsetTextAlign(),
    },
    { label: "Undo", icon: Undo2, shortcut: "mod+z", run: (chain) => chain.undo(), isDisabled: (on) => !on.canUndo },
    { label: "Redo", icon: Redo2, shortcut: "mod+y", run: (chain) => chain.redo(), isDisabled: (on) => !on.canRedo },
  ],
} satisfies Record<string, Tool[]>;
