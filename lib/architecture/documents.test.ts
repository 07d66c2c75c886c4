import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const documents = [
  "README.md",
  "docs/architecture.md",
  ...readdirSync(path.join(root, "docs/adr")).map((name) => `docs/adr/${name}`),
];
const folders = "app|bench|components|db|docs|e2e|lib|scripts";

/** Names in backticks that begin with a folder of ours; `{a,b}` and `…` are left to the reader. */
function namedPaths(text: string): string[] {
  const names = [...text.matchAll(new RegExp(`\`((?:${folders})/[\\w./\\[\\]-]*)\``, "g"))].map(
    (match) => match[1] ?? "",
  );
  const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) => match[1] ?? "");
  return [...names, ...links];
}

describe("what the documents say is there", () => {
  it.each(documents)("%s names only files and folders that exist, but for what its example adds", (document) => {
    const example = new Set(["lib/contacts/count-contacts.ts", "app/api/v1/contacts/count/route.ts"]);
    const named = namedPaths(read(document)).filter((name) => !example.has(name));
    expect(named.filter((name) => !existsSync(path.join(root, name)))).toEqual([]);
  });

  it.each(documents)("%s names only npm scripts that exist", (document) => {
    const scripts: Record<string, string> = JSON.parse(read("package.json")).scripts;
    const named = [...read(document).matchAll(/npm (?:run (?:-s )?)?(start|test|[a-z]+(?::[a-z]+)+|dev|tern)\b/g)];
    expect(named.map((match) => match[1] ?? "").filter((name) => !(name in scripts))).toEqual([]);
  });

  it("the README names exactly the variables that something reads", () => {
    const table = [...read("README.md").matchAll(/^\| (`[A-Z\d_`, ]+`) \|/gm)].flatMap(
      (row) => (row[1] ?? "").match(/[A-Z\d_]{3,}/g) ?? [],
    );
    const schema = [...read("lib/core/env.ts").matchAll(/^ {2}([A-Z\d_]{3,}):/gm)].map((match) => match[1] ?? "");
    const internal = ["NODE_ENV", "MAIL_VIEWER_URL", "GOOGLE_STAND_IN_URL"];
    expect([...table].sort()).toEqual([...schema.filter((name) => !internal.includes(name)), "TERN_DEMO"].sort());
  });
});
