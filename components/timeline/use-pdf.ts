import type { PDFDocumentProxy } from "pdfjs-dist";
import { useEffect, useState } from "react";
import { openPdf } from "@/lib/client/pdf/open-pdf";

type ShownPdf =
  | { kind: "loading" }
  | { kind: "shown"; document: PDFDocumentProxy }
  | { kind: "failed"; isLocked: boolean };

/** The PDF at an address, for as long as it is looked at. */
export function usePdf(address: string): ShownPdf {
  const [pdf, setPdf] = useState<ShownPdf>({ kind: "loading" });
  useEffect(() => {
    let isGone = false;
    const opened = openPdf(address);
    opened.document.then(
      (document) => !isGone && setPdf({ kind: "shown", document }),
      (error: unknown) => !isGone && setPdf({ kind: "failed", isLocked: isPasswordWanted(error) }),
    );
    return () => {
      isGone = true;
      opened.close();
    };
  }, [address]);
  return pdf;
}

function isPasswordWanted(error: unknown): boolean {
  return error instanceof Error && error.name === "PasswordException";
}
