import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";

/** Writes a file that only its owner may read, as a whole: no reader sees half of it, also not after a crash. */
export function writePrivateFile(file: string, text: string): void {
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, text, { mode: 0o600 });
  renameSync(temporary, file);
}

export function readFileIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
