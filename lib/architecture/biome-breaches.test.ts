import { describe, expect, it } from "vitest";
import { importMessages, rulesSwitchedOn } from "./biome-configuration";
import { lintFiles } from "./lint-files";

type Planted = { rule: string; path: string; text: string };

const importing = (specifier: string) => `import { a } from "${specifier}";\nexport const b = a;\n`;
const lines = (count: number) => "export {};\n".repeat(count);
const longFunction = `export function long(): void {\n${"  act();\n".repeat(61)}}\n`;
const branches = Array.from({ length: 6 }, (_, at) => `if (a > ${at}) { if (b > ${at}) { act(); } }`).join("\n");

const arrow = (path: string, specifier: string): Planted => ({
  rule: "style/noRestrictedImports",
  path,
  text: importing(specifier),
});

/** What Biome must refuse, one entry at least for every rule that guards the architecture. Each path stands once. */
const breaches: Planted[] = [
  arrow("app/w/to-db/page.tsx", "@/db/schema"),
  arrow("app/w/to-core.ts", "@/lib/core/env"),
  arrow("app/w/to-drizzle.ts", "drizzle-orm"),
  arrow("app/w/to-postgres.ts", "postgres"),
  arrow("app/w/to-adapter.ts", "@/lib/email/providers/smtp/smtp-url"),
  arrow("app/w/to-testing.ts", "@/lib/testing/test-database"),
  arrow("app/w/upwards.ts", "../../db/schema"),
  arrow("components/to-verb.tsx", "@/lib/contacts/list-contacts"),
  arrow("components/to-node.tsx", "node:fs"),
  arrow("lib/contracts/to-core.ts", "@/lib/core/env"),
  arrow("lib/contracts/to-node.ts", "node:crypto"),
  arrow("lib/contracts/upwards.ts", "../core/env"),
  arrow("lib/client/to-verb.ts", "@/lib/contacts/list-contacts"),
  arrow("lib/http/to-verb.ts", "@/lib/contacts/list-contacts"),
  arrow("lib/http/to-tables.ts", "drizzle-orm"),
  arrow("lib/core/to-verb.ts", "@/lib/contacts/list-contacts"),
  arrow("lib/core/to-next.ts", "next/headers"),
  arrow("lib/net/to-db.ts", "@/db/client"),
  arrow("lib/storage/to-verb.ts", "@/lib/contacts/list-contacts"),
  arrow("lib/email/providers/smtp/to-db.ts", "@/db/client"),
  arrow("lib/email/providers/registry.ts", "@/lib/http/endpoint"),
  arrow("lib/email/providers/beside-registry.ts", "./smtp/smtp-url"),
  arrow("lib/email/send/to-adapter.ts", "@/lib/email/providers/smtp/smtp-url"),
  arrow("lib/contacts/to-http.ts", "@/lib/http/endpoint"),
  arrow("lib/contacts/to-next.ts", "next/server"),
  arrow("lib/contacts/upwards.ts", "../http/endpoint"),
  arrow("db/demo/to-core.ts", "@/lib/core/env"),
  arrow("db/demo/upwards.ts", "../../lib/core/env"),
  arrow("scripts/to-page.ts", "@/app/page"),
  arrow("scripts/to-testing.ts", "@/lib/testing/test-database"),
  arrow("e2e/api/to-verb.ts", "@/lib/contacts/list-contacts"),
  arrow("bench/to-db.ts", "@/db/client"),
  { rule: "style/noRestrictedGlobals", path: "lib/contacts/web.ts", text: "export type A = Request;\n" },
  { rule: "style/noRestrictedGlobals", path: "lib/core/web.ts", text: "export const a = new Response();\n" },
  { rule: "style/noRestrictedGlobals", path: "lib/contracts/node.ts", text: 'export const a = Buffer.from("a");\n' },
  { rule: "style/noProcessEnv", path: "lib/contacts/env.ts", text: "export const a = process.env.HOME;\n" },
  { rule: "style/noDefaultExport", path: "lib/contacts/default.ts", text: "export default 1;\n" },
  { rule: "style/noDefaultExport", path: "app/w/other.ts", text: "export default 1;\n" },
  { rule: "style/noNonNullAssertion", path: "lib/contacts/non-null.ts", text: "export const a = f()!.b;\n" },
  {
    rule: "style/noParameterAssign",
    path: "lib/contacts/assign.ts",
    text: "export const f = (a: number) => { a = 1; };\n",
  },
  { rule: "style/useThrowOnlyError", path: "lib/contacts/throw.ts", text: 'export const f = () => { throw "a"; };\n' },
  {
    rule: "style/useImportType",
    path: "lib/contacts/type.ts",
    text: 'import { A } from "@/db/a";\nexport type B = A;\n',
  },
  { rule: "style/useFilenamingConvention", path: "lib/contacts/listContacts.ts", text: "export {};\n" },
  { rule: "style/noExcessiveLinesPerFile", path: "lib/contacts/long.ts", text: lines(201) },
  { rule: "style/noExcessiveLinesPerFile", path: "lib/contacts/long.test.ts", text: lines(301) },
  { rule: "style/noExcessiveLinesPerFile", path: "app/api/v1/deals/route.ts", text: lines(41) },
  { rule: "complexity/noExcessiveLinesPerFunction", path: "lib/contacts/long-function.ts", text: longFunction },
  {
    rule: "complexity/noExcessiveCognitiveComplexity",
    path: "lib/contacts/complex.ts",
    text: `export function f(a: number, b: number) {\n${branches}\n}\n`,
  },
  { rule: "correctness/noUnusedImports", path: "lib/contacts/unused.ts", text: 'import { a } from "@/db/a";\n' },
  {
    rule: "correctness/noUnusedVariables",
    path: "lib/contacts/unused-variable.ts",
    text: "const a = 1;\nexport {};\n",
  },
  { rule: "performance/noBarrelFile", path: "lib/contacts/index.ts", text: 'export * from "./list-contacts";\n' },
  { rule: "suspicious/noExplicitAny", path: "lib/contacts/any.ts", text: "export const a = (b: any) => b;\n" },
  { rule: "suspicious/noConsole", path: "lib/contacts/console.ts", text: "console.log(1);\n" },
  { rule: "suspicious/noFocusedTests", path: "lib/contacts/focused.test.ts", text: 'it.only("a", () => {});\n' },
  { rule: "suspicious/noSkippedTests", path: "lib/contacts/skipped.test.ts", text: 'it.skip("a", () => {});\n' },
  {
    rule: "suspicious/noDrizzleUpdateWithoutWhere",
    path: "lib/contacts/update.ts",
    text: "await db.update(contacts).set({ name: 1 });\n",
  },
  {
    rule: "suspicious/noDrizzleDeleteWithoutWhere",
    path: "lib/contacts/delete.ts",
    text: "await tx.delete(contacts);\n",
  },
  {
    rule: "nursery/noFloatingPromises",
    path: "lib/contacts/floating.ts",
    text: "const later = async () => 1;\nlater();\nexport {};\n",
  },
  {
    rule: "nursery/noMisusedPromises",
    path: "lib/contacts/misused.ts",
    text: "const later = async () => true;\nexport const a = () => { if (later()) act(); };\n",
  },
  {
    rule: "nursery/useExhaustiveSwitchCases",
    path: "lib/contacts/switch.ts",
    text: 'export function f(a: "b" | "c") {\n  switch (a) {\n    case "b":\n      return 1;\n  }\n}\n',
  },
  {
    rule: "nursery/useAwaitThenable",
    path: "lib/contacts/await.ts",
    text: "export const f = async () => { await 1; };\n",
  },
];

/** What must pass: the exceptions that the configuration names, and the arrows as they should be. */
const allowed: Omit<Planted, "rule">[] = [
  { path: "lib/core/env.ts", text: "export const env = () => process.env;\n" },
  { path: "db/schema/index.ts", text: 'export * from "./users";\n' },
  { path: "app/w/[workspace]/page.tsx", text: "export default function Page() {\n  return null;\n}\n" },
  { path: "vitest.config.ts", text: "export default process.env.CI;\n" },
  { path: "app/api/v1/contacts/[id]/route.ts", text: importing("@/lib/http/endpoint") },
  { path: "lib/contacts/get-contact.ts", text: importing("@/db/schema") },
  { path: "lib/contacts/get-contact.test.ts", text: importing("@/lib/testing/test-database") },
  { path: "lib/contracts/contacts.ts", text: importing("./primitives") },
  { path: "lib/email/providers/registry.ts", text: importing("./smtp/smtp-url") },
  { path: "lib/email/providers/smtp/pool.ts", text: importing("@/lib/email/providers/provider") },
  { path: "lib/http/answer.ts", text: "export const answer = (request: Request) => new Response(request.body);\n" },
  { path: "e2e/api/send.spec.ts", text: importing("@/lib/email/providers/smtp/testing/faulty-smtp-server") },
  { path: "lib/contacts/chain.ts", text: "await db.update(contacts).set({ name: 1 }).where(id);\n" },
];

const [found, foundInAllowed] = await Promise.all([lintFiles(breaches), lintFiles(allowed)]);

describe("Biome's configuration", () => {
  it.each(breaches)("refuses $path by $rule", ({ rule, path }) => {
    expect(found.filter((finding) => finding.path === path).map((finding) => finding.rule)).toContain(rule);
  });

  it.each(allowed)("lets pass $path", ({ path }) => {
    expect(foundInAllowed.filter((finding) => finding.path === path)).toEqual([]);
  });

  it("switches no rule on that has no breach above", () => {
    const planted = new Set(breaches.map(({ rule }) => rule));
    expect(rulesSwitchedOn().filter((rule) => !planted.has(rule))).toEqual([]);
  });

  it("forbids no import in words that no breach above has called forth", () => {
    const said = new Set(found.map(({ message }) => message));
    expect(importMessages().filter((message) => !said.has(message))).toEqual([]);
  });
});
