import { sha256 } from "@/lib/core/crypto";
import type { AttachedFile } from "./read-attachments";
import type { SendInput } from "./send-input";

/**
 * What "the same request" means for an Idempotency-Key: endpoint and validated input before any default is
 * resolved, files by their SHA-256; never who asked, nor how it was transported. Hex SHA-256.
 */
export function requestHash(operation: string, input: SendInput, files: readonly AttachedFile[]): string {
  const { idempotency_key: _key, dry_run: _dryRun, attachments: _attachments, ...rest } = input;
  const canonical = Object.entries({ ...rest, operation, attachments: files.map(fingerprint) })
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return sha256(JSON.stringify(canonical));
}

function fingerprint(file: AttachedFile): string[] {
  return [file.filename, file.mimeType, file.sha256];
}
