import type { Readable } from "node:stream";

/** Where the bytes of files live, apart from the database: content-addressed, and each workspace by itself. */
export interface FileStorage {
  /** Keeps the bytes under their SHA-256; safe when it resolves. Storing the same bytes twice is one file. */
  put(workspaceId: string, sha256: string, content: Buffer): Promise<void>;
  /** Opens a file for reading; null when there is none. */
  open(workspaceId: string, sha256: string): Promise<Readable | null>;
  /** Writes something and takes it away again. Throws what keeps it from doing so. */
  probe(): Promise<void>;
}

/** The same place in every storage, so that files can be copied from one to another as they are. */
export function fileKey(workspaceId: string, sha256: string): string {
  return `${workspaceId}/${sha256.slice(0, 2)}/${sha256}`;
}
