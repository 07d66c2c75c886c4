import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** Smaller ones fit into a packet or two as they are. */
const minBytes = 1_024;

/**
 * Puts a Brotli and a gzip copy beside every script and style sheet of a build, at their best and slowest: they are
 * written once and fetched often. `folder`: `.next/static`.
 */
export async function compressStatic(folder: string): Promise<void> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  // Four at a time: that many threads does Node have for it.
  const queue = names.filter((name) => /\.(js|css)$/.test(name)).map((name) => join(folder, name));
  const work = async () => {
    for (let file = queue.pop(); file !== undefined; file = queue.pop()) await compressFile(file);
  };
  await Promise.all([work(), work(), work(), work()]);
}

async function compressFile(file: string): Promise<void> {
  const content = readFileSync(file);
  if (content.length < minBytes) return;
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  writeFileSync(`${file}.br`, await promisify(brotliCompress)(content, { params }));
  writeFileSync(`${file}.gz`, await promisify(gzip)(content, { level: 9 }));
}
