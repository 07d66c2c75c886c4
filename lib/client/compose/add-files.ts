import type { DraftFields } from "./draft";
import { randomKey } from "./random-key";

/** Puts files behind those that are there; one that is there already, by name, size and date, is not added again. */
export function addFilesTo({ files }: Pick<DraftFields, "files">, added: readonly File[]): Pick<DraftFields, "files"> {
  const known = new Set(files.map(({ blob, name }) => fingerprint(blob, name)));
  const fresh = added.filter((file) => !known.has(fingerprint(file, file.name)));
  return {
    files: [
      ...files,
      ...fresh.map((file) => ({ id: randomKey(), name: file.name || "file", mimeType: file.type, blob: file })),
    ],
  };
}

function fingerprint(blob: Blob, name: string): string {
  return [name, blob.size, blob instanceof File ? blob.lastModified : 0].join("\n");
}
