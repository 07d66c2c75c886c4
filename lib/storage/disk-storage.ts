import { constants } from "node:fs";
import { access, mkdir, open, rename } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { newId } from "@/lib/core/ids";
import type { FileStorage } from "./file-storage";

/** Files below a folder of this machine: `<workspace>/<first two digits>/<SHA-256>`. */
export class DiskStorage implements FileStorage {
  readonly #root: string;

  constructor(root: string) {
    this.#root = path.resolve(root);
  }

  async put(workspaceId: string, sha256: string, content: Buffer): Promise<void> {
    const target = this.#pathOf(workspaceId, sha256);
    if (await exists(target)) return;
    await mkdir(path.dirname(target), { recursive: true });
    // Written beside and renamed, so that a file under its final name is always whole.
    const temporary = `${target}.${newId()}.part`;
    const handle = await open(temporary, "wx", 0o600);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
  }

  async open(workspaceId: string, sha256: string): Promise<Readable | null> {
    const target = this.#pathOf(workspaceId, sha256);
    if (!(await exists(target))) return null;
    return (await open(target, "r")).createReadStream();
  }

  #pathOf(workspaceId: string, sha256: string): string {
    return path.join(this.#root, workspaceId, sha256.slice(0, 2), sha256);
  }
}

async function exists(target: string): Promise<boolean> {
  return access(target, constants.F_OK).then(
    () => true,
    () => false,
  );
}
