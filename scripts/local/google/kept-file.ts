import { renameSync } from "node:fs";
import { readFileIfThere } from "../files";

/** What a file of this process's own holds. One that cannot be read is put aside, and said; then it is as if absent. */
export function readKept<T>(file: string, read: (value: unknown) => T): T | undefined {
  const text = readFileIfThere(file);
  if (text === undefined) return undefined;
  try {
    return read(JSON.parse(text));
  } catch (error) {
    renameSync(file, `${file}.unreadable`);
    const reason = error instanceof Error ? error.message.split("\n", 1)[0] : String(error);
    process.stderr.write(`The local Google cannot read ${file} and goes on without it: ${reason}\n`);
    return undefined;
  }
}
