import type { Editor } from "@tiptap/core";
import { isInlineImage, toImageUrl } from "@/lib/client/compose/shrink-image";

/** Puts pictures into the text, at `position` or where the cursor is. Returns the names of those that could not be. */
export async function insertImages(editor: Editor, files: readonly File[], position?: number): Promise<string[]> {
  const refused: string[] = [];
  for (const file of files) {
    const src = isInlineImage(file) ? await toImageUrl(file) : null;
    if (src === null || editor.isDestroyed) {
      refused.push(file.name);
      continue;
    }
    const image = { type: "image", attrs: { src, alt: file.name.replace(/\.[a-z0-9]+$/i, "") } };
    if (position === undefined) editor.chain().focus().insertContent(image).run();
    else editor.chain().insertContentAt(position, image).run();
  }
  return refused;
}
