import type { Readable } from "node:stream";

/** Where the bytes of files live, apart from the database: content-addressed, and each workspace by itself. */
export interface FileStorage {
  /** Keeps the bytes under their SHA-256; safe on disk when it resolves. Storing the same bytes twice is one file. */
  put(workspaceId: string, sha256: string, content: Buffer): Promise<void>;
  /** Opens a file for reading; null when there is none. */
  open(workspaceId: string, sha256: string): Promise<Readable | null>;
}
