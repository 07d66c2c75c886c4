import type { Editor } from "@tiptap/core";
import { useEffect } from "react";
import { signatureChange } from "@/lib/client/compose/closing-parts";
import type { Identity } from "@/lib/client/compose/identity";
import { signatureHtml } from "@/lib/client/mail-html/signature-html";
import { placeClosing, removeClosing, standingOf } from "./place-closing";
import { useLatest } from "./use-latest";

type Options = {
  editor: Editor | null;
  identity: Identity | null;
  hadSignature: boolean;
  onChanged: (hasSignature: boolean) => void;
  isLocked: boolean;
};

/** Keeps the sender's signature below the text: put in once, swapped with the sender, never taken from the writer. */
export function useSignature({ editor, identity, hadSignature, onChanged, isLocked }: Options): void {
  const latest = useLatest({ hadSignature, onChanged });
  const id = identity?.id ?? null;
  const given = identity?.signature ?? "";
  useEffect(() => {
    if (!editor || editor.isDestroyed || id === null || isLocked) return;
    const signature = signatureHtml(given);
    const standing = standingOf(editor, "signature");
    const change = signatureChange({ standing, hadSignature: latest().hadSignature, signature });
    if (change === "keep") return;
    if (change === "remove") removeClosing(editor, "signature");
    else if (!placeClosing(editor, "signature", signature)) return;
    latest().onChanged(change === "place");
  }, [editor, id, given, isLocked, latest]);
}
