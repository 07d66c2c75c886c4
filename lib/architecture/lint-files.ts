import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const root = fileURLToPath(new URL("../..", import.meta.url));

export type Finding = { rule: string; message: string; path: string };

const report = z.object({
  diagnostics: z.array(
    z.object({ category: z.string(), message: z.string(), location: z.object({ path: z.string() }) }),
  ),
});

/**
 * Lints files under the repository's own configuration, in a folder of their own, with one run of Biome.
 * Returns what it complains about, with rules named as in the configuration: `style/noProcessEnv`.
 */
export async function lintFiles(files: { path: string; text: string }[]): Promise<Finding[]> {
  const folder = await mkdtemp(path.join(tmpdir(), "tern-lint-"));
  try {
    // package.json too: Biome switches rules on by the dependencies it finds there.
    for (const name of ["biome.json", "package.json", ".gitignore"])
      await cp(path.join(root, name), path.join(folder, name));
    for (const file of files) await write(path.join(folder, file.path), file.text);
    return findingsOf(await lint(folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}

function lint(folder: string): Promise<string> {
  const biome = createRequire(import.meta.url).resolve("@biomejs/biome/bin/biome");
  const options = ["lint", "--reporter=json", "--max-diagnostics=none", "."];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [biome, ...options], { cwd: folder }, (_err, stdout, stderr) => {
      // It exits with 1 for findings, which are what we are after; only an answer that is no report is a failure.
      const line = stdout.split("\n").find((candidate) => candidate.startsWith("{"));
      if (line) resolve(line);
      else reject(new Error(`Biome gave no report: ${stderr}`));
    });
  });
}

function findingsOf(json: string): Finding[] {
  return report.parse(JSON.parse(json)).diagnostics.map(({ category, message, location }) => ({
    rule: category.replace(/^lint\//, ""),
    message,
    path: location.path,
  }));
}
