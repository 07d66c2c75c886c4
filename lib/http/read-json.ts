import { isAscii } from "node:buffer";
import { AppError } from "@/lib/core/errors";
import { inTurn } from "@/lib/core/in-turn";
import { bodyChunks } from "./body-chunks";

/** Reads a JSON object in UTF-8 from the request. Throws INVALID_BODY, and what reading a body throws. */
export async function readJson(request: Request): Promise<Record<string, unknown>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bodyChunks(request)) chunks.push(chunk);
  const bytes = joined(chunks);
  const value = await inTurn(bytes.byteLength, () => parseJson(bytes));
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new AppError({ code: "INVALID_BODY", message: "The body is JSON, but not an object." });
}

function joined(chunks: Uint8Array[]): Uint8Array {
  const [first, ...more] = chunks;
  return first && more.length === 0 ? first : Buffer.concat(chunks);
}

function parseJson(bytes: Uint8Array): unknown {
  if (bytes.length === 0) throw new AppError({ code: "INVALID_BODY", message: "The body is empty." });
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) throw byteOrderMark();
  try {
    // RFC 8259 §8.1: UTF-8; what is not is refused rather than repaired.
    return JSON.parse(toText(bytes));
  } catch (err) {
    throw new AppError({ code: "INVALID_BODY", message: "The body is not well-formed JSON in UTF-8.", cause: err });
  }
}

/** RFC 8259 §8.1 forbids to add one, and editors and .NET do. */
function byteOrderMark(): AppError {
  return new AppError({
    code: "INVALID_BODY",
    message: "The body begins with a byte order mark (EF BB BF), which JSON does not have.",
    fix: "Send the JSON in UTF-8 without a byte order mark.",
  });
}

/** Files in base64 are ASCII, which is read ten times as fast. */
function toText(bytes: Uint8Array): string {
  if (isAscii(bytes)) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
}
