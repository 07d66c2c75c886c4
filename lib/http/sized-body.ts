/**
 * A body that is exactly as long as its headers say. One that turns out shorter or longer breaks off, so that nobody
 * takes half a file for the whole, or the rest of a file for the next answer.
 */
export function sizedBody(
  stream: ReadableStream<Uint8Array>,
  sizeBytes: number,
  headers: Headers,
): ReadableStream<Uint8Array> {
  headers.set("Content-Length", String(sizeBytes));
  // Next removes the former; scripts/serve/length-header puts it back from this one.
  headers.set("X-Tern-Content-Length", String(sizeBytes));
  let leftBytes = sizeBytes;
  const count = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      leftBytes -= chunk.byteLength;
      if (leftBytes < 0) throw new Error(`the file is longer than the ${sizeBytes} bytes it is known to have`);
      controller.enqueue(chunk);
    },
    flush() {
      if (leftBytes > 0) throw new Error(`the file lacks ${leftBytes} of the ${sizeBytes} bytes it is known to have`);
    },
  });
  return stream.pipeThrough(count);
}
