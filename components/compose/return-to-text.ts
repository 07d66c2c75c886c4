import type { Editor } from "@tiptap/core";

/** For a panel of the toolbar: when it closes, writing goes on. */
export function returnToText(editor: Editor): (event: Event) => void {
  return (event) => {
    event.preventDefault();
    editor.commands.focus();
  };
}
