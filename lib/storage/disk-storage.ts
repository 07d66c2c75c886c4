import { constants } from "node:fs";
import { access, mkdir, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { newId } from "@/lib/core/ids";
import { type FileStorage, fileKey } from "./file-storage";

/** Files below a folder of this machine: `<workspace>/<first two digits>/<SHA-256>`. */
export class DiskStorage implements FileStorage {
  readonly #root: string;

  constructor(root: string) {
    this.#root = path.resolve(root);
  }

  async put(workspaceId: string, sha256: string, content: Buffer): Promise<void> {
    const target = path.join(this.#root, fileKey(workspaceId, sha256));
    if (!(await exists(target))) await writeWhole(target, content);
  }

  async open(workspaceId: string, sha256: string): Promise<Readable | null> {
    const target = path.join(this.#root, fileKey(workspaceId, sha256));
    if (!(await exists(target))) return null;
    return (await open(target, "r")).createReadStream();
  }

  async probe(): Promise<void> {
    const target = path.join(this.#root, `probe-${newId()}`);
    await writeWhole(target, Buffer.from("Tern can write here.\n"));
    await rm(target);
  }
}

/** Written beside, made safe and renamed, so that a file under its final name is always whole, also after a power cut. */
async function writeWhole(target: string, content: Buffer): Promise<void> {
  const directory = path.dirname(target);
  await mkdir(directory, { recursive: true });
  const temporary = `${target}.${newId()}.part`;
  try {
    await writeSafely(temporary, content);
    await rename(temporary, target);
  } catch (err) {
    // Half a file would take up the very space that is missing.
    await rm(temporary, { force: true });
    throw err;
  }
  await sync(directory);
}

async function writeSafely(file: string, content: Buffer): Promise<void> {
  const handle = await open(file, "wx", 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The name is part of a directory, which has to reach the disk as well. Windows knows no such thing. */
async function sync(directory: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(directory, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function exists(target: string): Promise<boolean> {
  return access(target, constants.F_OK).then(
    () => true,
    () => false,
  );
}
