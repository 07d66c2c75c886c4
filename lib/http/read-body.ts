import { limits } from "@/lib/contracts/limits";
import { DeadlineExceeded, within } from "@/lib/core/deadline";
import { AppError } from "@/lib/core/errors";

/**
 * Reads a JSON object from the request. Refuses what announces more than 40 MiB before reading any of it,
 * stops reading what turns out larger, and gives up on an upload that stands still or crawls.
 * Throws UNSUPPORTED_MEDIA_TYPE, PAYLOAD_TOO_LARGE, INVALID_BODY.
 */
export async function readBody(request: Request): Promise<Record<string, unknown>> {
  refuseOtherTypes(request.headers.get("content-type"));
  refuseAnnouncedSize(request.headers.get("content-length"));
  const bytes = isSmall(request) ? await readAtOnce(request) : await readBytes(request.body);
  return parseObject(bytes);
}

function refuseOtherTypes(contentType: string | null): void {
  const type = contentType?.split(";")[0]?.trim().toLowerCase();
  if (type === "application/json") return;
  throw new AppError({
    code: "UNSUPPORTED_MEDIA_TYPE",
    message: type
      ? `The body is ${type}; this endpoint takes application/json.`
      : "The Content-Type header is missing.",
  });
}

function refuseAnnouncedSize(contentLength: string | null): void {
  if (contentLength !== null && Number(contentLength) > limits.requestBodyBytes) throw tooLarge();
}

/** Small enough that it has to be there in one pause's time, and need not be watched piece by piece. */
const smallBytes = 64 * 1024;

function isSmall(request: Request): boolean {
  const announced = request.headers.get("content-length");
  return announced !== null && Number(announced) <= smallBytes;
}

async function readAtOnce(request: Request): Promise<Buffer> {
  return Buffer.from(await unlessSlowOrBroken(request.arrayBuffer()));
}

async function readBytes(body: ReadableStream<Uint8Array> | null): Promise<Buffer> {
  if (!body) return Buffer.alloc(0);
  const reader = body.getReader();
  const startedAt = performance.now();
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for (;;) {
    const { done, value } = await unlessSlowOrBroken(reader.read());
    if (done) return Buffer.concat(chunks, sizeBytes);
    sizeBytes += value.byteLength;
    if (sizeBytes > limits.requestBodyBytes) throw tooLarge();
    if (crawls(sizeBytes, performance.now() - startedAt)) throw tooSlow();
    chunks.push(value);
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

function parseObject(bytes: Buffer): Record<string, unknown> {
  const value = parseJson(bytes);
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new AppError({ code: "INVALID_BODY", message: "The body is JSON, but not an object." });
}

function parseJson(bytes: Buffer): unknown {
  if (bytes.length === 0) throw new AppError({ code: "INVALID_BODY", message: "The body is empty." });
  try {
    // RFC 8259 §8.1: UTF-8; what is not is refused rather than repaired.
    return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (err) {
    throw new AppError({ code: "INVALID_BODY", message: "The body is not well-formed JSON in UTF-8.", cause: err });
  }
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
