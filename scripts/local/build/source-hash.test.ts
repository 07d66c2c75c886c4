import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { sourceHash } from "./source-hash";

const root = mkdtempSync(join(tmpdir(), "tern-hash-"));
const page = join(root, "app", "page.tsx");
afterAll(() => rmSync(root, { recursive: true }));

beforeEach(() => {
  rmSync(root, { recursive: true });
  mkdirSync(join(root, "app", "deep"), { recursive: true });
  writeFileSync(page, "one");
});

describe("sourceHash", () => {
  it("stays the same when only dates, tests or foreign files change", () => {
    const before = sourceHash(root);
    utimesSync(page, 1, 1);
    writeFileSync(join(root, "app", "page.test.tsx"), "test");
    writeFileSync(join(root, "README.md"), "text");
    expect(sourceHash(root)).toBe(before);
  });

  it.each([
    ["a file's content", () => writeFileSync(page, "two")],
    ["a file's name", () => renameSync(page, join(root, "app", "other.tsx"))],
    ["a file's place", () => renameSync(page, join(root, "app", "deep", "page.tsx"))],
    ["a new file deep down", () => writeFileSync(join(root, "app", "deep", "new.ts"), "")],
    ["a setting at the root", () => writeFileSync(join(root, "next.config.ts"), "x")],
  ])("changes with %s", (_name, change) => {
    const before = sourceHash(root);
    change();
    expect(sourceHash(root)).not.toBe(before);
  });
});
