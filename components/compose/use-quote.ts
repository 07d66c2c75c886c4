import type { Editor } from "@tiptap/core";
import { useEffect, useState } from "react";
import { useWorkspace } from "@/components/app/workspace-provider";
import type { ReplyRequest } from "@/lib/client/compose/compose-request";
import { quoteHtml } from "@/lib/client/mail-html/quote-html";
import { routes } from "@/lib/client/routes";
import { placeClosing } from "./place-closing";
import { useLatest } from "./use-latest";

type Options = {
  editor: Editor | null;
  /** What is answered for the first time; null when there is nothing to quote, or the draft holds it already. */
  quote: ReplyRequest["quote"] | null;
  onFailed: () => void;
};

/** Puts the message that is answered below the text, as it is shown on the timeline. True while it is on its way. */
export function useQuote({ editor, quote, onFailed }: Options): boolean {
  const { slug } = useWorkspace();
  const [isLoading, setLoading] = useState(quote !== null);
  const latest = useLatest({ onFailed });
  useEffect(() => {
    if (!editor || !quote || !isLoading) return undefined;
    const controller = new AbortController();
    readMessage(routes.mailFrame(slug, quote.logId), controller.signal)
      .then((document) => {
        if (!controller.signal.aborted) placeClosing(editor, "quotedMail", quoteHtml(document, quote));
      })
      .catch(() => !controller.signal.aborted && latest().onFailed())
      .finally(() => !controller.signal.aborted && setLoading(false));
    return () => controller.abort();
  }, [editor, quote, isLoading, slug, latest]);
  return isLoading;
}

async function readMessage(address: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.text();
}
