"use client";

import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { PdfPage } from "./pdf-page";
import type { ShownFile } from "./shown-file";
import { usePdf } from "./use-pdf";

/** A PDF as pictures of its pages, drawn here: browsers' own readers run the scripts that a PDF may hold. */
export function PdfView({ file }: { file: ShownFile }) {
  const pdf = usePdf(file.previewAddress);
  if (pdf.kind === "loading") return <Skeleton className="h-[64dvh] w-full" />;
  if (pdf.kind === "failed") {
    const message = pdf.isLocked
      ? "It is protected by a password. Download it to open it elsewhere."
      : "It is damaged, or no PDF at all. Download it to look at it elsewhere.";
    return <ErrorState title="This PDF cannot be shown" message={message} className="py-10" />;
  }
  const numbers = Array.from({ length: pdf.document.numPages }, (_, index) => index + 1);
  return (
    <ol aria-label="Pages" className="flex flex-col gap-3">
      {numbers.map((number) => (
        <li key={number}>
          <PdfPage document={pdf.document} number={number} />
        </li>
      ))}
    </ol>
  );
}
