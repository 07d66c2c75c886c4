import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import type { Endpoint } from "@/lib/http/endpoint";
import type { AnyContract, Fields } from "./define";
import { errorTable } from "./errors";
import { registry } from "./registry";

// Route files then export, under each method, the contract that answers there instead of its handler.
vi.mock("@/lib/http/route", () => ({
  route: (...endpoints: Endpoint[]) => Object.fromEntries(endpoints.map(({ contract }) => [contract.method, contract])),
}));

const root = fileURLToPath(new URL("../../app/api/v1", import.meta.url));

const routeFiles = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((file) => path.basename(file) === "route.ts")
  .map((file) => ({ file: path.join(root, file), path: apiPath(path.dirname(file)) }));

/** `contacts/[id]` → `/contacts/{id}` */
function apiPath(directory: string): string {
  return `/${directory
    .split(path.sep)
    .join("/")
    .replace(/\[(\w+)\]/g, "{$1}")}`;
}

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

async function contractsIn(file: string): Promise<AnyContract[]> {
  const exported: Partial<Record<string, AnyContract>> = await import(file);
  return methods.flatMap((method) => exported[method] ?? []);
}

const label = ({ method, path: place }: AnyContract) => `${method} ${place}`;

const named = registry.map((contract) => [contract.id, contract] as const);

describe("the registry", () => {
  it("has each operation id once, and each method of a path once", () => {
    expect(repeated(registry.map(({ id }) => id))).toEqual([]);
    expect(repeated(registry.map((contract) => label(contract).replace(/\{\w+\}/g, "{}")))).toEqual([]);
  });

  it("is what the route files below app/api/v1 answer with, file by file", { timeout: 60_000 }, async () => {
    const offered: [string, AnyContract][] = [];
    for (const route of routeFiles) {
      for (const contract of await contractsIn(route.file))
        offered.push([`${contract.method} ${route.path}`, contract]);
    }
    expect(offered.map(([at]) => at).sort()).toEqual(registry.map(label).sort());
    for (const [at, contract] of offered) {
      expect(registry, `${at} answers with a contract of its own`).toContain(contract);
      expect(at, `${contract.id} is offered elsewhere`).toBe(label(contract));
    }
  });
});

describe("a route file", () => {
  it.each(routeFiles)("for $path has at most 40 lines", ({ file }) => {
    expect(readFileSync(file, "utf8").trimEnd().split("\n").length).toBeLessThanOrEqual(40);
  });
});

describe("the contract", () => {
  it.each(named)("%s gives each name one meaning", (_id, { params, query, headers, body }) => {
    const names = [params, query, headers, body].flatMap((part) => (part ? namesOf(part) : []));
    expect(repeated(names)).toEqual([]);
  });

  it.each(named)("%s describes the parameters of its path", (_id, { path: place, params }) => {
    expect([...place.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)).toEqual(namesOf(params));
  });

  it.each(named)("%s has examples that it accepts", (_id, { body, examples }) => {
    for (const { summary, value } of examples) expect(body?.safeParse(value).error, summary).toBeUndefined();
  });

  it.each(named)("%s names a field of its body as the one for files, if any", (_id, { body, filesField }) => {
    if (filesField !== null) expect(body ? namesOf(body) : []).toContain(filesField);
  });

  it.each(named)("%s takes the page's fields if and only if it is paged", (_id, { paged, query }) => {
    const given = ["limit", "after", "before", "cursor"].filter((name) => namesOf(query).includes(name));
    expect(given).toHaveLength(paged ? 4 : 0);
  });
});

describe("the table of errors", () => {
  it("answers 422 for EMAIL_LOG_FAILED alone", () => {
    const codes = Object.entries(errorTable).filter(([, { status }]) => status === 422);
    expect(codes.map(([code]) => code)).toEqual(["EMAIL_LOG_FAILED"]);
  });
});

function namesOf(schema: Fields): string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  throw new Error("a part of a contract is no object with named fields");
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
