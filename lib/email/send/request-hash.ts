import { sha256 } from "@/lib/core/crypto";
import type { AttachedFile } from "./read-attachments";

/**
 * What "the same request" means for an Idempotency-Key: endpoint and validated input before any default is
 * resolved, files by their SHA-256; never who asked, nor how it was transported. Hex SHA-256.
 *
 * Line ends are transport: a browser's form turns each into CRLF (HTML Standard, multipart/form-data), as mail does.
 */
export function requestHash(
  operation: string,
  input: Readonly<Record<string, unknown>>,
  files: readonly AttachedFile[],
): string {
  const withoutTransport = Object.entries(input).map(
    ([name, value]) => [name, typeof value === "string" ? value.replace(/\r\n?/g, "\n") : value] as const,
  );
  return hashAsGiven(operation, Object.fromEntries(withoutTransport), files);
}

/** The same with line ends as they came: what rows hold that were written before line ends were left aside. */
export function hashAsGiven(
  operation: string,
  input: Readonly<Record<string, unknown>>,
  files: readonly AttachedFile[],
): string {
  const { idempotency_key: _key, dry_run: _dryRun, attachments: _attachments, ...rest } = input;
  const canonical = Object.entries({ ...rest, operation, attachments: files.map(fingerprint) })
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return sha256(JSON.stringify(canonical));
}

function fingerprint(file: AttachedFile): string[] {
  return [file.filename, file.mimeType, file.sha256];
}
