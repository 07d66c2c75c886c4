import { Readable } from "node:stream";

/** The same bytes for a Response. Node types its own web streams apart from the browser's, though they are one class. */
export function webStream(file: Readable): ReadableStream<Uint8Array> {
  return Readable.toWeb(file) as ReadableStream<Uint8Array>;
}
