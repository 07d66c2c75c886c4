import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { oneAtATime } from "./one-at-a-time.mjs";

/** Runs `npm ci` when the packages are missing or are not those of package-lock.json; never two at once. */
export function ensureInstalled(repoRoot) {
  const lockText = readFileSync(join(repoRoot, "package-lock.json"), "utf8");
  const fingerprint = createHash("sha256").update(`${lockText}${process.platform}${process.arch}`).digest("hex");
  const stampFile = join(repoRoot, "node_modules", ".tern-install");
  if (readIfThere(stampFile) === fingerprint) return;
  oneAtATime(join(repoRoot, ".installing"), () => {
    if (readIfThere(stampFile) === fingerprint) return;
    if (!isInstalled(repoRoot, lockText)) install(repoRoot);
    writeFileSync(stampFile, fingerprint);
  });
}

/** npm keeps its own record of what it installed; when that agrees, somebody ran npm by hand. */
function isInstalled(repoRoot, lockText) {
  const recordText = readIfThere(join(repoRoot, "node_modules", ".package-lock.json"));
  if (recordText === undefined) return false;
  const installed = JSON.parse(recordText).packages;
  return Object.entries(JSON.parse(lockText).packages).every(([path, wanted]) => {
    if (path === "") return true;
    const found = installed[path];
    // Packages for other platforms are left out by npm.
    if (found === undefined) return wanted.optional === true;
    return found.version === wanted.version && existsSync(join(repoRoot, path));
  });
}

function install(repoRoot) {
  process.stderr.write("Installing packages (npm ci) …\n");
  // The build and the tests need the development packages also where NODE_ENV says production.
  const args = ["ci", "--include=dev", "--include=optional"];
  const npmScript = process.env.npm_execpath;
  const [command, commandArgs] = npmScript?.endsWith("npm-cli.js")
    ? [process.execPath, [npmScript, ...args]]
    : ["npm", args];
  // Standard output belongs to the command that comes after (`tern keys create` prints a key and nothing else).
  const result = spawnSync(command, commandArgs, { cwd: repoRoot, stdio: ["ignore", 2, 2] });
  if (result.status === 0) return;
  const reason = result.error ? `: ${result.error.message}` : ". The reason stands above.";
  process.stderr.write(`npm ci failed${reason}\n`);
  process.exit(1);
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
