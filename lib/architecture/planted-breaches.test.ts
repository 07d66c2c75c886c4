import { describe, expect, it } from "vitest";
import { allRules } from "./all-rules";
import { treeOf } from "./source-tree";

/** A house in order: it must pass every rule, or a breach below would prove nothing. */
const sound = {
  "app/api/v1/contacts/route.ts":
    'import { contacts } from "@/lib/contacts/list-contacts";\nexport const { GET } = contacts;\n',
  "components/ui/button.tsx": 'import { z } from "zod";\nexport const Button = () => <p>Don\'t // it {z.string}</p>;\n',
  "db/client.ts": 'import postgres from "postgres";\nexport const open = (url: string) => postgres(url);\n',
  "lib/contacts/list-contacts.ts":
    'import { env } from "@/lib/core/env";\nexport const contacts = env;\nexport type { Port } from "@/lib/email/providers/provider";\n',
  "lib/contacts/write.ts": [
    "const seen = new Map();",
    "export async function write(ctx: Ctx, id: string) {",
    "  seen.delete(id);",
    "  hash.update(id).digest();",
    "  await ctx.db.update(contacts).set({ name: id }).where(id);",
    "  await ctx.db.delete(contacts).where(id);",
    "  await ctx.db.execute(sql`insert into a values (1) on conflict do update set b = ';' where a.id = $" + "{id}`);",
    "  await ctx.db.execute(sql`with gone as (delete from a where id = 1) update b set c = 'd;' where e = f`);",
    "}",
  ].join("\n"),
  "lib/core/env.ts": "export const env = () => process.env;\n",
  "lib/email/providers/provider.ts": "export type Port = { send(): void };\n",
  "lib/email/providers/registry.ts": 'export { smtp } from "./smtp/smtp";\n',
  "lib/email/providers/smtp/smtp.ts":
    'import type { Port } from "../provider";\nexport const smtp: Port = { send() {} };\n',
  "lib/http/endpoint.ts": "export const answer = (request: Request): Response => new Response(request.body);\n",
};

const lines = (count: number) => "export {};\n".repeat(count);
const importing = (specifier: string) => `import { a } from "${specifier}";\nexport const b = a;\n`;

type Breach = { rule: string; files: Record<string, string> };

const arrow = (path: string, specifier: string): Breach => ({
  rule: "arrows point one way",
  files: { [path]: importing(specifier) },
});

const breaches: Breach[] = [
  arrow("app/w/page.tsx", "@/db/schema"),
  arrow("app/w/page.tsx", "@/lib/core/env"),
  arrow("app/w/page.tsx", "drizzle-orm/pg-core"),
  arrow("app/w/page.tsx", "@/lib/email/providers/smtp/smtp"),
  arrow("components/list.tsx", "@/lib/contacts/list-contacts"),
  arrow("components/list.tsx", "postgres"),
  arrow("components/list.tsx", "node:fs"),
  arrow("lib/contracts/a.ts", "@/lib/core/env"),
  arrow("lib/contracts/a.ts", "../core/env"),
  arrow("lib/contracts/a.ts", "node:crypto"),
  arrow("lib/contracts/a.ts", "uuidv7"),
  arrow("lib/client/api.ts", "@/lib/contacts/list-contacts"),
  arrow("lib/client/api.ts", "node:http"),
  arrow("lib/http/endpoint.ts", "@/lib/contacts/list-contacts"),
  arrow("lib/http/endpoint.ts", "@/db/client"),
  arrow("lib/http/endpoint.ts", "drizzle-orm"),
  arrow("lib/contacts/get.ts", "@/lib/http/endpoint"),
  arrow("lib/contacts/get.ts", "@/lib/client/api"),
  arrow("lib/contacts/get.ts", "next/headers"),
  arrow("lib/contacts/get.ts", "@/scripts/start"),
  arrow("lib/email/send/send.ts", "@/lib/email/providers/smtp/smtp"),
  arrow("lib/email/providers/dispatch.ts", "./smtp/smtp"),
  arrow("lib/email/providers/smtp/pool.ts", "@/db/client"),
  arrow("lib/core/clock.ts", "@/lib/contacts/list-contacts"),
  arrow("lib/core/clock.ts", "next/server"),
  arrow("lib/storage/disk.ts", "@/lib/contacts/list-contacts"),
  arrow("lib/net/dial.ts", "@/db/client"),
  arrow("db/schema/a.ts", "@/lib/core/env"),
  arrow("db/schema/a.ts", "../../lib/core/env"),
  arrow("db/schema/a.ts", "pino"),
  arrow("scripts/tool.ts", "@/lib/testing/database"),
  arrow("scripts/tool.ts", "@/app/w/page"),
  arrow("e2e/api/a.spec.ts", "@/lib/contacts/list-contacts"),
  arrow("e2e/api/a.spec.ts", "@/lib/testing/database"),
  arrow("bench/send/main.ts", "@/db/client"),
  { rule: "arrows point one way", files: { "lib/core/a.ts": 'export * from "@/lib/http/endpoint";\n' } },
  { rule: "arrows point one way", files: { "lib/core/a.ts": 'const a = await import("@/lib/http/endpoint");\n' } },
  { rule: "arrows point one way", files: { "lib/core/a.ts": 'type A = import("@/lib/http/endpoint").A;\n' } },
  { rule: "test code stays in tests", files: { "lib/contacts/a.ts": importing("./list.test") } },
  {
    rule: "test code stays in tests",
    files: { "lib/email/providers/smtp/a.ts": importing("./testing/server") },
  },
  {
    rule: "adapters keep apart",
    files: { "lib/email/providers/gmail/a.ts": importing("@/lib/email/providers/smtp/smtp") },
  },
  {
    rule: "no import cycles",
    files: {
      "lib/a/one.ts": importing("./two"),
      "lib/a/two.ts": importing("@/lib/a/three"),
      "lib/a/three.ts": importing("./one"),
    },
  },
  {
    rule: "no import cycles",
    files: { "lib/a/one.ts": 'import type { T } from "./two";\n', "lib/a/two.ts": 'export type { T } from "./one";\n' },
  },
  { rule: "files are small", files: { "lib/a/long.ts": lines(201) } },
  { rule: "files are small", files: { "lib/a/long.test.ts": lines(301) } },
  { rule: "files are small", files: { "app/api/v1/deals/route.ts": lines(41) } },
  {
    rule: "the median file has under 70 lines",
    files: Object.fromEntries(
      Object.keys(sound).flatMap((_, at) => [
        [`lib/a/a${at}.ts`, lines(70)],
        [`lib/a/b${at}.ts`, lines(70)],
      ]),
    ),
  },
  ...["process.env.HOME", 'process["env"].HOME', "globalThis.process.env", "import.meta.env.MODE"].map((read) => ({
    rule: "only lib/core/env.ts reads the environment",
    files: { "lib/contacts/a.ts": `export const a = ${read};\n` },
  })),
  { rule: "only lib/core/env.ts reads the environment", files: { "db/a.ts": "const { env } = process;\n" } },
  {
    rule: "only lib/core/env.ts reads the environment",
    files: { "lib/a/a.ts": 'import { env } from "node:process";\n' },
  },
  {
    rule: "only lib/core/env.ts reads the environment",
    files: { "instrumentation.ts": "if (process.env.NEXT_RUNTIME && process.env.HOME) start();\n" },
  },
  ...["const f = (a: Request) => a;", "new Response();", "Response.json({});", "type A = typeof Response;"].map(
    (text) => ({
      rule: "Request and Response live in lib/http, lib/client and app",
      files: { "lib/contacts/a.ts": `${text}\n` },
    }),
  ),
  ...[
    "ctx.db.update(contacts).set({ name });",
    "ctx.db.delete(contacts);",
    "database().delete(contacts).returning();",
    "tx.update(contacts).set({ name }).returning();",
    "sql`update contacts set name = 1`;",
    "sql`delete from contacts`;",
    "sql`with a as (update contacts c set name = 'where') select 1 where true`;",
    "sql`delete from contacts; select 1 where true`;",
    'execute("DELETE FROM contacts");',
  ].map((text) => ({ rule: "no UPDATE or DELETE without WHERE", files: { "lib/contacts/a.ts": `${text}\n` } })),
  { rule: "nothing is left unfinished", files: { "lib/a/a.ts": `// ${"TO"}DO: more\n` } },
  { rule: "no secrets in the tree", files: { "docs/a.md": `-----BEGIN ${"RSA "}PRIVATE KEY-----\n` } },
  { rule: "no secrets in the tree", files: { "lib/a/a.ts": `const key = "tern_live_${"a".repeat(43)}";\n` } },
  { rule: "no paths of one machine", files: { "docs/a.md": "See /home/anna/tern.\n" } },
];

describe("planted breaches", () => {
  it.each(allRules)("a house in order passes: $name", ({ check }) => {
    expect(check(treeOf(sound))).toEqual([]);
  });

  it.each(breaches)("$rule: $files", ({ rule, files }) => {
    const tree = treeOf({ ...sound, ...files });
    const broken = allRules.filter(({ check }) => check(tree).length > 0);
    expect(broken.map(({ name }) => name)).toEqual([rule]);
  });

  it("leaves no rule without a breach", () => {
    const planted = new Set(breaches.map(({ rule }) => rule));
    expect(allRules.map(({ name }) => name).filter((name) => !planted.has(name))).toEqual([]);
  });

  it("refuses a file it cannot parse, which would pass every rule", () => {
    expect(() => treeOf({ "lib/a.ts": "const = 1;" })).toThrow();
  });
});
