import type { Editor } from "@tiptap/core";
import { Toolbar } from "radix-ui";
import { useComposerContext } from "./composer-context";
import { type Tool, tools } from "./editor-tools";
import { ImageTool } from "./image-tool";
import { LinkTool } from "./link-tool";
import { AlignmentTool, HeadingTool } from "./style-tools";
import { ToolButton } from "./tool-button";
import { type ToolStates, useToolStates } from "./use-tool-states";

type EditorToolbarProps = { editor: Editor; isLinkOpen: boolean; onLinkOpenChange: (open: boolean) => void };

/** Formatting: one stop of the Tab key, the arrows walk within. */
export function EditorToolbar({ editor, isLinkOpen, onLinkOpenChange }: EditorToolbarProps) {
  const on = useToolStates(editor);
  const { isLocked } = useComposerContext();
  return (
    <Toolbar.Root
      aria-label="Formatting"
      inert={isLocked}
      className="flex flex-wrap items-center gap-px inert:opacity-55"
    >
      <Tools of={tools.marks} editor={editor} on={on} />
      <HeadingTool editor={editor} level={on.heading} />
      <Divider />
      <Tools of={tools.blocks} editor={editor} on={on} />
      <AlignmentTool editor={editor} alignment={on.alignment} isAligned={on.isAligned} />
      <Divider />
      <LinkTool editor={editor} isPressed={on.link} isOpen={isLinkOpen} onOpenChange={onLinkOpenChange} />
      <ImageTool editor={editor} />
      <Tools of={tools.code} editor={editor} on={on} />
      <Divider />
      <Tools of={tools.history} editor={editor} on={on} />
    </Toolbar.Root>
  );
}

function Tools({ of, editor, on }: { of: readonly Tool[]; editor: Editor; on: ToolStates }) {
  return of.map(({ label, icon, shortcut, run, isPressed, isDisabled }) => (
    <ToolButton
      key={label}
      label={label}
      icon={icon}
      isDisabled={isDisabled?.(on) ?? false}
      onPress={() => run(editor.chain().focus()).run()}
      {...(shortcut && { shortcut })}
      {...(isPressed && { isPressed: isPressed(on) })}
    />
  ));
}

function Divider() {
  return <Toolbar.Separator className="mx-0.5 h-4 border-l" />;
}
