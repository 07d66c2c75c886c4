import { limits } from "@/lib/contracts/limits";
import { DeadlineExceeded, within } from "@/lib/core/deadline";
import { AppError } from "@/lib/core/errors";

/** Small enough that it has to be there in one pause's time, and need not be watched piece by piece. */
const smallBytes = 64 * 1024;

/**
 * A request's body, piece by piece. Refuses what announces more than 40 MiB before reading any of it, stops at what
 * turns out larger, and gives up on an upload that stands still or crawls. Throws PAYLOAD_TOO_LARGE, INVALID_BODY.
 */
export async function* bodyChunks(request: Request): AsyncGenerator<Uint8Array, void, undefined> {
  const announced = request.headers.get("content-length");
  if (announced !== null && Number(announced) > limits.requestBodyBytes) throw tooLarge();
  if (announced !== null && Number(announced) <= smallBytes) {
    yield new Uint8Array(await unlessSlowOrBroken(request.arrayBuffer()));
  } else if (request.body) {
    yield* watched(request.body.getReader());
  }
}

async function* watched(reader: ReadableStreamDefaultReader<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const startedAt = performance.now();
  let sizeBytes = 0;
  let isWhole = false;
  try {
    for (;;) {
      const { done, value } = await unlessSlowOrBroken(reader.read());
      isWhole = done;
      if (done) return;
      sizeBytes += value.byteLength;
      if (sizeBytes > limits.requestBodyBytes) throw tooLarge();
      if (crawls(sizeBytes, performance.now() - startedAt)) throw tooSlow();
      yield value;
    }
  } finally {
    if (!isWhole) void discardRest(reader).catch(() => undefined);
  }
}

/**
 * Whoever is still sending reads the answer, and can use the connection again, only once the rest is taken
 * (RFC 9112 §9.3). What goes on without end is cut off.
 */
async function discardRest(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  try {
    for (let sizeBytes = 0; sizeBytes <= limits.requestBodyBytes; ) {
      const { done, value } = await within(limits.uploadIdleMs, reader.read());
      if (done) return;
      sizeBytes += value.byteLength;
    }
  } finally {
    await reader.cancel();
  }
}

async function unlessSlowOrBroken<T>(reading: Promise<T>): Promise<T> {
  try {
    return await within(limits.uploadIdleMs, reading);
  } catch (err) {
    if (err instanceof DeadlineExceeded) throw tooSlow();
    throw new AppError({ code: "INVALID_BODY", message: "The request's body broke off before its end.", cause: err });
  }
}

function crawls(sizeBytes: number, elapsedMs: number): boolean {
  return elapsedMs > limits.uploadGraceMs && sizeBytes < (elapsedMs / 1000) * limits.uploadBytesPerSecond;
}

function tooLarge(): AppError {
  const mebibytes = limits.requestBodyBytes / 1024 / 1024;
  return new AppError({ code: "PAYLOAD_TOO_LARGE", message: `The body is larger than ${mebibytes} MiB.` });
}

function tooSlow(): AppError {
  return new AppError({
    code: "INVALID_BODY",
    message: "The upload stood still or was too slow and was cut off.",
    fix: "Send the body without pauses of 20 s, at 16 kB/s or more.",
  });
}
