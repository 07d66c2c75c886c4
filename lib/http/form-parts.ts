import { Dicer } from "@fastify/busboy";
import { AppError } from "@/lib/core/errors";

/** One part of a multipart body: its header fields, by name in lower case and one byte a letter, and its bytes. */
export type FormPart = { header: ReadonlyMap<string, string>; content: Buffer };

/** Far above what any endpoint takes, so that the contract says what is too many. */
const maxParts = 2_000;
const maxHeaderBytes = 16 * 1024;
const maxHeaderFields = 50;

/**
 * Takes a multipart body apart (RFC 2046 §5.1.1) while it comes in; preamble and epilogue are left out, a part is never.
 * Throws INVALID_BODY for one that breaks off before its closing delimiter, has more than 2,000 parts or a part with a
 * damaged header, and what `chunks` throws.
 */
export async function formParts(chunks: AsyncIterable<Uint8Array>, boundary: string): Promise<FormPart[]> {
  const parts: Promise<FormPart>[] = [];
  const failures: unknown[] = [];
  const dicer = new Dicer(settings(boundary));
  const finished = new Promise<void>((resolve, reject) => {
    dicer.on("finish", () => resolve());
    dicer.on("error", (err) => reject(brokenOff(err)));
  });
  // Whichever fails first is told; the other must not end the process for want of a listener.
  finished.catch(() => undefined);
  dicer.on("part", (part) => {
    const read = readPart(part);
    read.catch((err) => failures.push(err));
    parts.push(read);
  });
  for await (const chunk of chunks) {
    await written(dicer, chunk);
    if (failures.length > 0) throw failures[0];
    if (parts.length > maxParts) throw damaged(`The body has more than ${maxParts} parts.`);
  }
  dicer.end();
  await finished;
  // The last parts may end after the whole has.
  return Promise.all(parts);
}

/** The library's types leave out one of its settings. */
function settings(boundary: string) {
  return { boundary, maxHeaderSize: maxHeaderBytes, maxHeaderPairs: maxHeaderFields };
}

function written(dicer: Dicer, chunk: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    dicer.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength), (err) =>
      err ? reject(brokenOff(err)) : resolve(),
    );
  });
}

function readPart(part: Dicer.PartStream): Promise<FormPart> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let header: FormPart["header"] | null = null;
    part.on("header", (given) => {
      try {
        header = headerOf(given);
      } catch (err) {
        reject(err);
      }
    });
    part.on("data", (chunk) => chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : chunk));
    part.on("error", (err) => reject(brokenOff(err)));
    part.on("end", () =>
      header ? resolve({ header, content: Buffer.concat(chunks) }) : reject(damaged("A part's header has no end.")),
    );
  });
}

/** What the parser cut off at its limits is refused, and not read without its end. */
function headerOf(given: object): FormPart["header"] {
  const fields = Object.entries(given as Record<string, string[]>);
  const count = fields.reduce((total, [, values]) => total + values.length, 0);
  const bytes = fields.flatMap(([name, values]) => values.map((value) => name.length + value.length));
  const sizeBytes = bytes.reduce((total, size) => total + size, 4 * count);
  if (count >= maxHeaderFields || sizeBytes >= maxHeaderBytes) throw damaged("A part's header is too large.");
  if (fields.some(([, values]) => values.length > 1)) throw damaged("A part's header has a field twice.");
  return new Map(fields.map(([name, [value = ""]]) => [name, value]));
}

function damaged(message: string): AppError {
  return new AppError({
    code: "INVALID_BODY",
    message,
    fix: "Let your HTTP client write the form (RFC 7578), with names and texts in UTF-8.",
  });
}

function brokenOff(cause: unknown): AppError {
  return new AppError({
    code: "INVALID_BODY",
    message: "The multipart body broke off before its closing delimiter.",
    fix: "End the body with --boundary--, and separate lines by CRLF.",
    cause,
  });
}
