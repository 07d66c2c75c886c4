import type { Editor } from "@tiptap/core";
import type { EditorView } from "@tiptap/pm/view";
import { type RefObject, useMemo } from "react";
import { isInlineImage } from "@/lib/client/compose/shrink-image";
import { useComposerContext } from "./composer-context";
import { insertImages } from "./insert-images";
import { useLatest } from "./use-latest";

/** What the editor does with files that are pasted or dropped into the text: pictures show there, others are attached. */
export function useDroppedFiles(editor: RefObject<Editor | null>) {
  const { addFiles, setProblem } = useComposerContext();
  const latest = useLatest({ addFiles, setProblem });
  return useMemo(() => {
    const take = (files: readonly File[], position?: number) => {
      const images = files.filter(isInlineImage);
      const others = files.filter((file) => !isInlineImage(file));
      if (others.length > 0) latest().addFiles(others);
      if (images.length > 0 && editor.current) {
        void insertImages(editor.current, images, position).then((refused) =>
          latest().setProblem("body", refusedText(refused)),
        );
      }
    };
    return {
      take,
      handlePaste: (_view: EditorView, { clipboardData }: ClipboardEvent) => {
        const files = [...(clipboardData?.files ?? [])];
        // Word and browsers put a picture of the text beside the text; the text is meant.
        if (files.length === 0 || clipboardData?.types.includes("text/html")) return false;
        take(files);
        return true;
      },
      handleDrop: (view: EditorView, event: DragEvent, _slice: unknown, wasMoved: boolean) => {
        const files = [...(event.dataTransfer?.files ?? [])];
        if (wasMoved || files.length === 0) return false;
        take(files, view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos);
        return true;
      },
    };
  }, [editor, latest]);
}

export function refusedText(names: readonly string[]): string | null {
  if (names.length === 0) return null;
  return `${names.join(", ")} cannot stand in the text: a picture there may have at most 5 MB. Attach it as a file instead.`;
}
