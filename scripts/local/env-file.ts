import { chmodSync, chownSync, existsSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";

/**
 * Reads the usual `.env` notation: `NAME=value`, an optional `export`, quotes around the value, `#` comments.
 * Of a name that stands twice the last one counts. No variable is expanded.
 */
export function parseEnvFile(text: string): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const line of text.split(/\r?\n/)) {
    const match = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*?)\s*$/.exec(line);
    if (match?.[1] === undefined || match[2] === undefined) continue;
    variables[match[1]] = unquote(match[2]);
  }
  return variables;
}

function unquote(raw: string): string {
  const quoted = /^(["'])(.*?)\1\s*(?:#.*)?$/.exec(raw);
  return quoted?.[2] ?? raw.replace(/(^|\s)#.*$/, "").trim();
}

/** The text of a `.env` file with `name` set: in its old place if it had one, else at the end. */
export function withVariable(text: string, name: string, value: string): string {
  const line = `${name}=${value}`;
  const assignment = new RegExp(`^[ \\t]*(?:export[ \\t]+)?${name}[ \\t]*=.*$`, "gm");
  if (assignment.test(text)) return text.replace(assignment, () => line);
  const separator = text === "" || text.endsWith("\n") ? "" : "\n";
  return `${text}${separator}${line}\n`;
}

export function readEnvFile(file: string): Record<string, string> {
  return existsSync(file) ? parseEnvFile(readFileSync(file, "utf8")) : {};
}

/** Sets variables in a `.env` file that only its owner may read. Replaced as a whole: no reader sees half of it. */
export function writeEnvVariables(file: string, variables: Record<string, string>): void {
  const before = existsSync(file) ? readFileSync(file, "utf8") : "";
  const after = Object.entries(variables).reduce((text, [name, value]) => withVariable(text, name, value), before);
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, after, { mode: 0o600 });
  chmodSync(temporary, 0o600);
  if (existsSync(file) && process.getuid?.() === 0) {
    // Root may run a command in somebody else's copy; the file stays theirs.
    const owner = statSync(file);
    chownSync(temporary, owner.uid, owner.gid);
  }
  renameSync(temporary, file);
}
