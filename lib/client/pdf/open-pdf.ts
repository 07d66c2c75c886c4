import { getDocument, type PDFDocumentProxy, PDFWorker } from "pdfjs-dist";

export type OpenPdf = {
  document: Promise<PDFDocumentProxy>;
  /** Ends its worker and frees what it holds. */
  close: () => void;
};

/** More than the largest picture that people send; beyond that a file would only take memory. */
const maxImagePixels = 64 * 1024 * 1024;

/** Opens a PDF to be drawn: read in a worker, by a reader that has no part that runs scripts. */
export function openPdf(address: string): OpenPdf {
  const port = new Worker(new URL("pdfjs-dist/build/pdf.worker.min.mjs", import.meta.url), { type: "module" });
  const task = getDocument({
    url: address,
    worker: PDFWorker.create({ port }),
    // Nothing of a file becomes code, here or in the worker; the pages' policy forbids it too.
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    maxImageSize: maxImagePixels,
    verbosity: 0,
  });
  const close = () => {
    task.destroy().then(
      () => port.terminate(),
      () => port.terminate(),
    );
  };
  return { document: task.promise, close };
}
