/** A multiple of three, so that the pieces join without padding between them. */
const SLICE_BYTES = 3 * 256 * 1024;

/**
 * A file's bytes in base64. Works in slices with a pause after each, so that the page stays alive.
 * Throws what the browser throws for a file that has gone from the disk, and the signal's reason when it is aborted.
 */
export async function encodeBase64(file: Blob, signal?: AbortSignal): Promise<string> {
  const slices: string[] = [];
  for (let start = 0; start < file.size; start += SLICE_BYTES) {
    signal?.throwIfAborted();
    const bytes = new Uint8Array(await file.slice(start, start + SLICE_BYTES).arrayBuffer());
    slices.push(btoa(toBinary(bytes)));
  }
  return slices.join("");
}

/** Arguments of one call are limited to some ten thousand. */
function toBinary(bytes: Uint8Array): string {
  let binary = "";
  for (let start = 0; start < bytes.length; start += 8192) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 8192));
  }
  return binary;
}
