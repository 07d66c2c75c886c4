import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { repoRoot } from "../local/paths";
import { playwrightCounts, vitestCounts } from "./counts";

const run = promisify(execFile);
let dir: string;

// Inside the project, so that the runners are found from there.
beforeAll(async () => {
  dir = await mkdtemp(join(repoRoot, "node_modules", ".counts-"));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

async function reportOf(program: string[]): Promise<unknown> {
  const report = join(dir, "report.json");
  const args = program.map((arg) => arg.replace("REPORT", report));
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("VITEST")));
  await run(process.execPath, args, {
    cwd: dir,
    env: { ...clean, NODE_ENV: "test", PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  }).catch(() => "some tests fail, as they should");
  return JSON.parse(await readFile(report, "utf8"));
}

test("what Vitest reports: a test that failed and a file that does not load are named", async () => {
  await writeFile(join(dir, "vitest.config.mjs"), 'export default { test: { include: ["*.unit.mjs"] } };');
  await writeFile(
    join(dir, "one.unit.mjs"),
    `import { describe, expect, test } from "vitest";
     test("holds", () => {});
     describe("sums", () => test("fails", () => expect(1 + 1).toBe(3)));`,
  );
  await writeFile(join(dir, "two.unit.mjs"), 'throw new Error("does not load\\nat all");');
  const vitest = join(repoRoot, "node_modules/vitest/vitest.mjs");
  const counts = vitestCounts(
    await reportOf([vitest, "run", "--root", dir, "--reporter=json", "--outputFile.json=REPORT"]),
  );
  expect(counts).toMatchObject({ passed: 1, failed: 1 });
  expect(counts.failures.toSorted()).toEqual([
    expect.stringMatching(/one\.unit\.mjs › sums fails: AssertionError: expected 2 to be 3/),
    expect.stringMatching(/two\.unit\.mjs › \(the file\): does not load$/),
  ]);
});

test("what Playwright reports: tests in groups are named with their line", async () => {
  await writeFile(join(dir, "playwright.config.mjs"), 'export default { testMatch: "*.story.mjs", retries: 1 };');
  await writeFile(
    join(dir, "one.story.mjs"),
    `import { expect, test } from "@playwright/test";
     test("holds", () => {});
     test.describe("sums", () => { test("fails", () => expect(1 + 1).toBe(3)); });
     test("holds when repeated", ({}, { retry }) => expect(retry).toBe(1));`,
  );
  const counts = playwrightCounts(
    await reportOf([join(repoRoot, "node_modules/@playwright/test/cli.js"), "test", "--reporter=json"]),
  );
  expect(counts).toMatchObject({ passed: 1, failed: 2 });
  expect(counts.failures.toSorted()).toEqual([
    expect.stringMatching(/^one\.story\.mjs:3 › fails: Error: expect\(received\)/),
    expect.stringMatching(/^one\.story\.mjs:4 › holds when repeated: Error/),
  ]);
});
