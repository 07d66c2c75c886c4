import type { Editor } from "@tiptap/core";
import { AlignCenter, AlignJustify, AlignLeft, AlignRight, Heading } from "lucide-react";
import { Toolbar } from "radix-ui";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuChoice } from "@/components/ui/menu";
import { returnToText } from "./return-to-text";
import type { Alignment } from "./use-tool-states";

const levels = [1, 2, 3] as const;

export function HeadingTool({ editor, level }: { editor: Editor; level: number }) {
  return (
    <Menu
      align="start"
      side="top"
      onCloseAutoFocus={returnToText(editor)}
      trigger={
        <Toolbar.Button asChild>
          <IconButton label="Headings" size="icon-sm" aria-pressed={level > 0}>
            <Heading aria-hidden />
          </IconButton>
        </Toolbar.Button>
      }
    >
      <MenuChoice checked={level === 0} onSelect={() => editor.chain().focus().setParagraph().run()}>
        Text
      </MenuChoice>
      {levels.map((choice) => (
        <MenuChoice
          key={choice}
          checked={level === choice}
          onSelect={() => editor.chain().focus().setHeading({ level: choice }).run()}
        >
          <span className={headingLooks[choice]}>Heading {choice}</span>
        </MenuChoice>
      ))}
    </Menu>
  );
}

const headingLooks = { 1: "font-semibold text-lg", 2: "font-semibold text-base", 3: "font-semibold text-sm" };

const alignments = {
  left: { label: "Left", icon: AlignLeft },
  center: { label: "Centre", icon: AlignCenter },
  right: { label: "Right", icon: AlignRight },
  justify: { label: "Justified", icon: AlignJustify },
};

type AlignmentToolProps = { editor: Editor; alignment: Alignment; isAligned: boolean };

export function AlignmentTool({ editor, alignment, isAligned }: AlignmentToolProps) {
  const Present = alignments[alignment].icon;
  return (
    <Menu
      align="start"
      side="top"
      onCloseAutoFocus={returnToText(editor)}
      trigger={
        <Toolbar.Button asChild>
          <IconButton label="Alignment" size="icon-sm" aria-pressed={isAligned}>
            <Present aria-hidden />
          </IconButton>
        </Toolbar.Button>
      }
    >
      {(["left", "center", "right", "justify"] as const).map((choice) => (
        <MenuChoice
          key={choice}
          checked={alignment === choice}
          onSelect={() => editor.chain().focus().setTextAlign(choice).run()}
        >
          {alignments[choice].label}
        </MenuChoice>
      ))}
    </Menu>
  );
}
