import path from "node:path";
import { env } from "@/lib/core/env";
import { DiskStorage } from "./disk-storage";
import type { FileStorage } from "./file-storage";

/** The storage of this installation: a folder below the data folder. */
export function fileStorage(): FileStorage {
  return new DiskStorage(path.join(env().TERN_DATA_DIR, "files"));
}
