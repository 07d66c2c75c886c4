import { limits } from "@/lib/contracts/limits";
import { type Base64Result, base64Size, decodeBase64Strict } from "@/lib/core/base64";
import { sha256 } from "@/lib/core/crypto";
import { AppError, invalidFields } from "@/lib/core/errors";
import type { SendInput } from "./send-input";

/** A file of the request: bytes and nothing else. */
export type AttachedFile = { filename: string; mimeType: string; content: Buffer; sha256: string };

type Given = NonNullable<SendInput["attachments"]>[number];

/**
 * Decodes the request's files; bytes of a form are taken as they are. Padding is optional, line breaks are ignored.
 * Throws MISSING_FIELDS for one without `content`, VALIDATION_ERROR naming each whose base64 is damaged, and
 * VALIDATION_ERROR when they have more than 26,214,400 bytes in all.
 */
export function readAttachments(given: readonly Given[] | undefined): AttachedFile[] {
  if (!given || given.length === 0) return [];
  const decoded = given.map(decode);
  const problems = decoded.flatMap((file) => ("problem" in file ? [file] : []));
  if (problems.length > 0) throw toError(problems);
  const files = decoded.flatMap((file) => ("problem" in file ? [] : [file]));
  assertTotalSize(files.reduce((total, file) => total + file.content.length, 0));
  return files;
}

/** How much there is to read: characters of base64, bytes of a form. */
export function givenSize(given: readonly Given[] = []): number {
  return given.reduce((total, { content }) => total + (content?.length ?? 0), 0);
}

/** The same limit for real bytes and for the announced sizes of a dry run. */
export function assertTotalSize(totalBytes: number): void {
  if (totalBytes <= limits.attachmentBytes) return;
  throw invalidFields({
    attachments: [`have ${totalBytes} bytes in all; a message may carry at most ${limits.attachmentBytes} (25 MB)`],
  });
}

/** How many bytes a file has: what it holds, or what a dry run says of it. */
export function sizeOf({ content, size = 0 }: Pick<Given, "content" | "size">): number {
  if (content === undefined) return size;
  return typeof content === "string" ? base64Size(content) : content.byteLength;
}

type Problem = { field: string; problem: string; missing: boolean };

function decode(given: Given, index: number): AttachedFile | Problem {
  const field = `attachments[${index}].content`;
  if (given.content === undefined) return { field, problem: "is required; size alone is for dry runs", missing: true };
  if (given.size !== undefined) {
    const sizeField = `attachments[${index}].size`;
    return { field: sizeField, problem: "goes with dry runs only; leave it out, content says it", missing: false };
  }
  const result = bytesOf(given.content);
  if (!result.ok)
    return { field, problem: `is not base64: it ${result.reason} (position ${result.position})`, missing: false };
  return { filename: given.filename, mimeType: given.mime_type, content: result.bytes, sha256: sha256(result.bytes) };
}

function bytesOf(content: string | Uint8Array): Base64Result {
  if (typeof content === "string") return decodeWrapped(content);
  return { ok: true, bytes: Buffer.from(content.buffer, content.byteOffset, content.byteLength) };
}

/** Encoders break lines (RFC 2045 §6.8) and put nothing else between the digits: other white space is damage. */
function decodeWrapped(content: string): Base64Result {
  const position = content.search(/[\t\f ]/);
  if (position === -1) return decodeBase64Strict(content);
  return { ok: false, position, reason: "has white space other than line breaks" };
}

function toError(problems: readonly Problem[]): AppError {
  const [first] = problems;
  return new AppError({
    code: problems.some((problem) => problem.missing) ? "MISSING_FIELDS" : "VALIDATION_ERROR",
    message: `${first?.field} ${first?.problem}.`,
    fix: "Send each file's bytes in standard base64, as { filename, mime_type, content }.",
    details: { fields: Object.fromEntries(problems.map(({ field, problem }) => [field, [problem]])) },
  });
}
