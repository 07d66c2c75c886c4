import { Readable } from "node:stream";

/** The first bytes of a stream, `atLeast` so many unless it has fewer, and the stream as if nobody had looked. */
export async function peek(stream: Readable, atLeast: number): Promise<{ head: Buffer; whole: Readable }> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
    chunks.push(chunk);
    sizeBytes += chunk.length;
    if (sizeBytes >= atLeast) break;
  }
  const head = Buffer.concat(chunks);
  if (stream.readableEnded) return { head, whole: Readable.from([head], { objectMode: false }) };
  stream.unshift(head);
  return { head, whole: stream };
}
