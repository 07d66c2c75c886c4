import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { isAlive, ownIdentity } from "./identity";
import { acquireLock, lockHolder } from "./pid-lock";

vi.mock("./identity", async (original) => {
  const actual = await original<typeof import("./identity")>();
  return { ...actual, isAlive: vi.fn(actual.isAlive) };
});

const folder = mkdtempSync(join(tmpdir(), "tern-lock-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("acquireLock", () => {
  it("gives the lock to one, and to the next after the release", () => {
    const file = join(folder, "a", "lock");
    const first = acquireLock(file);
    expect(acquireLock(file)).toEqual({ state: "held", holder: expect.objectContaining({ pid: process.pid }) });
    if (first.state === "acquired") first.release();
    expect(lockHolder(file)).toBeUndefined();
    expect(acquireLock(file).state).toBe("acquired");
  });

  it("does not give a lock away whose holder dies while it is looked at", () => {
    const file = join(folder, "dying");
    writeFileSync(file, JSON.stringify({ pid: 2 ** 30, startedAt: "x", file }));
    vi.mocked(isAlive).mockReturnValueOnce(true);
    expect(acquireLock(file)).toEqual({ state: "held", holder: expect.objectContaining({ pid: 2 ** 30 }) });
    expect(acquireLock(file).state).toBe("acquired");
  });

  it.each([
    ["a process that is gone", { pid: 2 ** 30, startedAt: "x" }],
    ["a stranger who got the number of the dead holder", { pid: process.pid, startedAt: "x" }],
    ["the folder this one was copied from", { ...ownIdentity(), file: "/elsewhere/lock" }],
    ["nothing readable", "{"],
  ])("takes over a lock left by %s", (_name, note) => {
    const file = join(folder, "stale");
    writeFileSync(file, typeof note === "string" ? note : JSON.stringify({ file, ...note }));
    const outcome = acquireLock(file);
    expect(outcome.state).toBe("acquired");
    if (outcome.state === "acquired") outcome.release();
    expect(existsSync(file)).toBe(false);
  });
});
