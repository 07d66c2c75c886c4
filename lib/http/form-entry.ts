import { AppError } from "@/lib/core/errors";
import type { FormPart } from "./form-parts";
import { decodeExtendedValue, type ParameterisedHeader, parseHeaderParameters } from "./header-parameters";

/** A file as the contracts know it, whichever way it was sent; what is not given is for the contract to miss. */
type FormFile = { filename?: string; mime_type: string; content: Buffer };

export type FormEntry = { name: string } & ({ kind: "text"; text: string } | { kind: "file"; file: FormFile });

/**
 * Reads a part of a form (RFC 7578): a file if it has a file name or stands under `filesField`, else a text in UTF-8.
 * A file without a type is bytes of no known type; parameters of its type do not belong to `mime_type`.
 * Throws INVALID_BODY for what is no part of a form, another charset than UTF-8, and a transfer encoding.
 */
export function formEntry({ header, content }: FormPart, filesField: string): FormEntry {
  const disposition = parameters(header, "content-disposition");
  const written = disposition?.parameters.get("name");
  if (disposition?.value !== "form-data" || written === undefined) {
    throw invalid('A part has no Content-Disposition of the form: form-data; name="…".');
  }
  const name = decodeName(written);
  const shown = name.slice(0, 64);
  refuseTransferEncoding(header, shown);
  const filename = filenameOf(disposition, shown);
  const type = parameters(header, "content-type");
  if (filename === undefined && name !== filesField) {
    return { kind: "text", name, text: decodeText(content, type?.parameters.get("charset"), shown) };
  }
  const mime_type = header.get("content-type")?.split(";", 1)[0]?.trim() || "application/octet-stream";
  return { kind: "file", name, file: { ...(filename !== undefined && { filename }), mime_type, content } };
}

function parameters(header: FormPart["header"], name: string): ParameterisedHeader | null {
  return parseHeaderParameters(header.get(name) ?? "");
}

/** `filename*` has no place in a form (RFC 7578 §4.2), but what sends it means it. */
function filenameOf({ parameters: given }: ParameterisedHeader, partName: string): string | undefined {
  const extended = given.get("filename*");
  const plain = given.get("filename");
  if (extended === undefined) return plain === undefined ? undefined : decodeName(plain);
  const decoded = decodeExtendedValue(decodeUtf8(Buffer.from(extended, "latin1")) ?? "");
  if (decoded === null) throw invalid(`The filename* of the part ${partName} is not UTF-8.`);
  return decoded;
}

/** Names are raw UTF-8, in which the three bytes that could end them are escaped (HTML Standard, multipart/form-data). */
function decodeName(latin1: string): string {
  const name = decodeUtf8(Buffer.from(latin1, "latin1"));
  if (name === null) throw invalid("A part's name or file name is not UTF-8.");
  return name.replace(/%0D/gi, "\r").replace(/%0A/gi, "\n").replaceAll("%22", '"');
}

function decodeText(content: Buffer, charset: string | undefined, partName: string): string {
  const text = /^(utf-?8|us-ascii)$/i.test(charset ?? "utf-8") ? decodeUtf8(content) : null;
  if (text === null) throw invalid(`The part ${partName} is not text in UTF-8.`);
  return text;
}

function decodeUtf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** RFC 7578 §4.7: HTTP carries bytes as they are. What says otherwise would be taken for other bytes than were meant. */
function refuseTransferEncoding(header: FormPart["header"], partName: string): void {
  const encoding = header.get("content-transfer-encoding")?.trim() ?? "binary";
  if (/^(7bit|8bit|binary)$/i.test(encoding)) return;
  throw invalid(`The part ${partName} has a Content-Transfer-Encoding; send its bytes as they are.`);
}

function invalid(message: string): AppError {
  return new AppError({
    code: "INVALID_BODY",
    message,
    fix: "Let your HTTP client write the form (RFC 7578), with names and texts in UTF-8.",
  });
}
