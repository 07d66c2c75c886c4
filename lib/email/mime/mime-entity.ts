import { setImmediate } from "node:timers/promises";

/** A part of a message: its header fields, and a body that is encoded text, bytes to encode, or further parts. */
export type MimeEntity = { fields: readonly string[] } & (
  | { kind: "text"; text: string }
  | { kind: "bytes"; bytes: Buffer }
  | { kind: "multipart"; boundary: string; children: readonly MimeEntity[] }
);

/**
 * Writes an entity with CRLF line ends (RFC 2046 §5.1.1). A multipart ends with CRLF, as SMTP wants a message to.
 *
 * Fields and text are US-ASCII. Bytes are written in base64 lines of 76 characters (RFC 2045 §6.8), which the fields
 * have to declare. The result is allocated once and encoded into; other work can run between megabytes.
 */
export async function writeEntity(root: MimeEntity): Promise<Buffer> {
  const chunks = [...chunksOf(root)];
  const message = Buffer.allocUnsafe(chunks.reduce((size, chunk) => size + sizeOf(chunk), 0));
  let position = 0;
  for (const chunk of chunks) {
    if (typeof chunk === "string") position += message.write(chunk, position, "latin1");
    else position = await writeBase64(chunk, message, position);
  }
  return message;
}

function* chunksOf(entity: MimeEntity): Generator<string | Buffer> {
  yield `${entity.fields.join("\r\n")}\r\n\r\n`;
  switch (entity.kind) {
    case "text":
      yield entity.text;
      return;
    case "bytes":
      yield entity.bytes;
      return;
    case "multipart":
      for (const child of entity.children) {
        yield `--${entity.boundary}\r\n`;
        yield* chunksOf(child);
        yield "\r\n";
      }
      yield `--${entity.boundary}--\r\n`;
  }
}

const LINE_BYTES = 57;
const LINE_DIGITS = 76;
/** About a megabyte of whole lines: small enough to keep the event loop free, large enough to be fast. */
const SLICE_BYTES = LINE_BYTES * 16_384;

function sizeOf(chunk: string | Buffer): number {
  if (typeof chunk === "string") return chunk.length;
  const digits = Math.ceil(chunk.length / 3) * 4;
  return digits + 2 * Math.max(0, Math.ceil(digits / LINE_DIGITS) - 1);
}

async function writeBase64(bytes: Buffer, target: Buffer, start: number): Promise<number> {
  let position = start;
  for (let from = 0; from < bytes.length; from += SLICE_BYTES) {
    if (from > 0) {
      position += target.write("\r\n", position, "latin1");
      await setImmediate();
    }
    position = writeLines(Buffer.from(bytes.toString("base64", from, from + SLICE_BYTES), "latin1"), target, position);
  }
  return position;
}

function writeLines(digits: Buffer, target: Buffer, start: number): number {
  let position = start;
  for (let from = 0; from < digits.length; from += LINE_DIGITS) {
    if (from > 0) {
      target[position] = 0x0d;
      target[position + 1] = 0x0a;
      position += 2;
    }
    position += digits.copy(target, position, from, from + LINE_DIGITS);
  }
  return position;
}
