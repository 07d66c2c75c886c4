import { type ClipboardEvent, type DragEvent, useEffect, useState } from "react";

/** Files that are dropped or pasted anywhere on the dialog; a drop beside it does not replace the page. */
export function useFileDrop(addFiles: (files: readonly File[]) => void, isEnabled: boolean) {
  const [isOver, setOver] = useState(false);

  useEffect(() => {
    const keepPage = (event: globalThis.DragEvent) => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    };
    const end = () => setOver(false);
    window.addEventListener("dragover", keepPage);
    window.addEventListener("drop", keepPage);
    // Before the editor, which takes pictures for itself.
    window.addEventListener("drop", end, true);
    return () => {
      window.removeEventListener("dragover", keepPage);
      window.removeEventListener("drop", keepPage);
      window.removeEventListener("drop", end, true);
    };
  }, []);

  const onDragOver = (event: DragEvent) => {
    if (!isEnabled || !event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setOver(true);
  };
  const onDragLeave = (event: DragEvent) => {
    const to = event.relatedTarget;
    if (!(to instanceof Node && event.currentTarget.contains(to))) setOver(false);
  };
  const onDrop = (event: DragEvent) => {
    const files = [...event.dataTransfer.files];
    // The editor has taken what was dropped into the text.
    if (!isEnabled || event.isDefaultPrevented() || files.length === 0) return;
    event.preventDefault();
    addFiles(files);
  };
  const onPaste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files];
    if (!isEnabled || event.isDefaultPrevented() || files.length === 0) return;
    event.preventDefault();
    addFiles(files);
  };
  return { isOver, handlers: { onDragOver, onDragLeave, onDrop, onPaste } };
}
