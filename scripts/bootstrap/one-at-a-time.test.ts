import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "tern-lock-"));
afterAll(() => rmSync(folder, { recursive: true }));

const lockFile = join(folder, "installing");
const journal = join(folder, "journal");
const module = fileURLToPath(new URL("./one-at-a-time.mjs", import.meta.url));

/** A process that writes down when it begins and ends what only one may do. */
const script = `
  import { appendFileSync } from "node:fs";
  import { oneAtATime } from ${JSON.stringify(module)};
  oneAtATime(${JSON.stringify(lockFile)}, () => {
    appendFileSync(${JSON.stringify(journal)}, "begin\\n");
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    appendFileSync(${JSON.stringify(journal)}, "end\\n");
  });`;

const start = () =>
  spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: ["ignore", "ignore", "pipe"] });

it("what one process does, others wait for and then do in turn", async () => {
  const processes = [start(), start(), start()];
  const codes = await Promise.all(processes.map(async (child) => (await once(child, "exit"))[0]));
  expect(codes).toEqual([0, 0, 0]);
  expect(readFileSync(journal, "utf8").trim().split("\n")).toEqual(["begin", "end", "begin", "end", "begin", "end"]);
  expect(existsSync(lockFile)).toBe(false);
});

it.each([
  ["a killed process", () => JSON.stringify({ pid: spawnSync(process.execPath, ["-e", ""]).pid, startedAt: "then" })],
  ["a killed process whose number a stranger has", () => JSON.stringify({ pid: process.pid, startedAt: "then" })],
  ["a process that was killed before it had written", () => ""],
])("three are not held up by what %s left behind, and still go in turn", async (_name, note) => {
  rmSync(journal, { force: true });
  writeFileSync(lockFile, note());
  const processes = [start(), start(), start()];
  const codes = await Promise.all(processes.map(async (child) => (await once(child, "exit"))[0]));
  expect(codes).toEqual([0, 0, 0]);
  expect(readFileSync(journal, "utf8").trim().split("\n")).toEqual(["begin", "end", "begin", "end", "begin", "end"]);
  expect(readdirSync(folder)).toEqual(["journal"]);
});
