import type { Editor } from "@tiptap/core";
import { Image } from "lucide-react";
import { useRef } from "react";
import { useComposerContext } from "./composer-context";
import { insertImages } from "./insert-images";
import { ToolButton } from "./tool-button";
import { refusedText } from "./use-dropped-files";

/** Puts pictures from the disk into the text. */
export function ImageTool({ editor }: { editor: Editor }) {
  const input = useRef<HTMLInputElement>(null);
  const { setProblem } = useComposerContext();
  return (
    <>
      <ToolButton label="Picture in the text" icon={Image} onPress={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        accept="image/png,image/jpeg,image/gif,image/webp"
        multiple
        hidden
        aria-label="Choose pictures"
        onChange={async ({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = "";
          setProblem("body", refusedText(await insertImages(editor, files)));
        }}
      />
    </>
  );
}
