import { type Encoding, pieceBytes } from "./encodings";

export type TextPiece = { text: string; isLast: boolean; readBytes: number };

/**
 * A file's text in pieces, each line ended by a single "\n". Characters and line ends that lie across two pieces stay
 * whole; between the pieces the page can do other things.
 */
export async function* readText(file: Blob, encoding: Encoding): AsyncGenerator<TextPiece> {
  const decoder = new TextDecoder(encoding);
  let held = "";
  for (let from = 0; from === 0 || from < file.size; from += pieceBytes) {
    const to = Math.min(from + pieceBytes, file.size);
    const isLast = to >= file.size;
    const decoded = held + decoder.decode(await file.slice(from, to).arrayBuffer(), { stream: !isLast });
    // A return at the very end may be half of a line end.
    held = !isLast && decoded.endsWith("\r") ? "\r" : "";
    const whole = held === "" ? decoded : decoded.slice(0, -1);
    yield { text: whole.replace(/\r\n?/g, "\n"), isLast, readBytes: to };
  }
}
