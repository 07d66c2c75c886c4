import { GmailError } from "../answers";

/** A request's body, or a 413 as soon as it is known to be longer than `limit` bytes. */
export async function readBody(request: Request, limit: number): Promise<Buffer> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw tooLarge(limit);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export function tooLarge(limit: number): GmailError {
  return new GmailError(413, "uploadTooLarge", `Request is too large. The limit is ${limit} bytes.`);
}
