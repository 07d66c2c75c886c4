import type { Editor } from "@tiptap/core";
import { EditorContent, useEditor } from "@tiptap/react";
import { useEffect, useMemo, useRef } from "react";
import { cleanPastedHtml } from "@/lib/client/mail-html/clean-pasted-html";
import { clickForWords, focusWords } from "./click-for-words";
import { useComposerContext } from "./composer-context";
import { editorExtensions } from "./editor-extensions";
import "./message-editor.css";
import { useDroppedFiles } from "./use-dropped-files";
import { useLatest } from "./use-latest";

/** The body. Loaded after the fields, which need none of it. */
export function MessageEditor({ autoFocus }: { autoFocus: boolean }) {
  const { initialHtml, onEditorReady, onBodyChanged, isLocked, problems } = useComposerContext();
  const onChange = useLatest(onBodyChanged);
  const ref = useRef<Editor | null>(null);
  const { handlePaste, handleDrop } = useDroppedFiles(ref);
  const hasProblem = problems.body?.tone === "error";
  const editorProps = useMemo(
    () => ({
      attributes: attributesOf(hasProblem),
      transformPastedHTML: (html: string) => withoutClosing(cleanPastedHtml(html)),
      // ProseMirror would swallow it, and Escape belongs to the dialog.
      handleDOMEvents: {
        keydown: (_view: unknown, event: KeyboardEvent) => event.key === "Escape",
        mousedown: clickForWords,
      },
      handlePaste,
      handleDrop,
    }),
    [hasProblem, handlePaste, handleDrop],
  );

  const editor = useEditor({
    extensions: editorExtensions,
    content: initialHtml,
    // It is never rendered on a server.
    immediatelyRender: true,
    onCreate: ({ editor: created }) => {
      if (autoFocus) focusWords(created);
    },
    // Its styles are in our own sheet; the page's policy allows no others.
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    onUpdate: () => onChange()(),
    editorProps,
  });

  useEffect(() => {
    ref.current = editor;
    onEditorReady(editor);
  }, [editor, onEditorReady]);

  useEffect(() => {
    editor.setEditable(!isLocked, false);
  }, [editor, isLocked]);

  return <EditorContent editor={editor} className="min-h-full" />;
}

/** A copy of a signature or of what is quoted is text like any other. */
function withoutClosing(html: string): string {
  return html.replace(/ data-(?:signature|quote)="[^"]*"/g, "");
}

function attributesOf(hasProblem: boolean): Record<string, string> {
  return {
    id: "compose-body",
    class: "message-editor",
    "aria-label": "Message",
    "aria-multiline": "true",
    "data-place": "body",
    ...(hasProblem && { "aria-invalid": "true", "aria-describedby": "compose-body-note" }),
  };
}
