import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import { useEffect, useRef, useState } from "react";
import { Skeleton } from "@/components/ui/skeleton";
import { cn } from "@/lib/client/class-names";

type PdfPageProps = { document: PDFDocumentProxy; number: number };

/** One page as a picture, drawn when it comes near, as wide as there is room. */
export function PdfPage({ document, number }: PdfPageProps) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isNear, setNear] = useState(false);
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    const watcher = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), {
      rootMargin: "100%",
    });
    if (frame.current) watcher.observe(frame.current);
    return () => watcher.disconnect();
  }, []);
  useEffect(() => {
    if (!(isNear && canvas.current && frame.current)) return undefined;
    return drawPage(document.getPage(number), canvas.current, frame.current.clientWidth, () => setDrawn(true));
  }, [document, number, isNear]);
  return (
    <div
      ref={frame}
      className={cn("relative overflow-hidden rounded-md border bg-white", !isDrawn && "aspect-[1/1.414]")}
    >
      {!isDrawn && <Skeleton className="absolute inset-0" />}
      <canvas
        ref={canvas}
        role="img"
        aria-label={`Page ${number} of ${document.numPages}`}
        className={cn("block h-auto w-full", !isDrawn && "invisible")}
      />
    </div>
  );
}

/** Draws a page as soon as it is read; the returned function ends that. What cannot be drawn stays blank. */
function drawPage(
  reading: Promise<PDFPageProxy>,
  canvas: HTMLCanvasElement,
  width: number,
  onDrawn: () => void,
): () => void {
  let isGone = false;
  let cancel: () => void = () => undefined;
  const draw = async () => {
    const page = await reading;
    if (isGone) return;
    // Sharp on dense screens, and no sharper than two pixels for one: each page takes a screenful of memory.
    const scale = (width * Math.min(window.devicePixelRatio, 2)) / page.getViewport({ scale: 1 }).width;
    const viewport = page.getViewport({ scale });
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    const drawing = page.render({ canvas, viewport });
    cancel = () => drawing.cancel();
    await drawing.promise;
    onDrawn();
  };
  draw().catch(() => undefined);
  return () => {
    isGone = true;
    cancel();
  };
}
