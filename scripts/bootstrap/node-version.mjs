import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Ends the process with a clear line when Node is older than package.json asks for. */
export function requireNodeVersion(repoRoot) {
  const wanted = JSON.parse(readFileSync(join(repoRoot, "package.json"), "utf8")).engines.node;
  if (isAtLeast(process.versions.node, wanted)) return;
  process.stderr.write(
    `Tern needs Node ${wanted}; this is Node ${process.versions.node}. Get a newer one at https://nodejs.org\n`,
  );
  process.exit(1);
}

/** `range` has the form ">=20.9". */
function isAtLeast(version, range) {
  const [major = 0, minor = 0] = range.replace(">=", "").split(".").map(Number);
  const [hasMajor = 0, hasMinor = 0] = version.split(".").map(Number);
  return hasMajor > major || (hasMajor === major && hasMinor >= minor);
}
