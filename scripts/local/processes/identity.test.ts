import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { parseStat } from "../../bootstrap/processes.mjs";
import { commandLineOf, identify, isAlive, ownIdentity, parentOf } from "./identity";

describe("process identity", () => {
  it("recognises a living process, and no longer once it ended", async () => {
    const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    const identity = identify(child.pid ?? 0);
    if (!identity) throw new Error("the child has no identity");
    expect(isAlive(identity)).toBe(true);
    expect(parentOf(identity.pid)).toBe(process.pid);
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(isAlive(identity)).toBe(false);
  });

  it("does not take a stranger with the same number for the process it knew", () => {
    expect(isAlive({ ...ownIdentity(), startedAt: "some other time" })).toBe(false);
  });

  it("knows the command line, and nothing of processes that are not there", () => {
    expect(commandLineOf(process.pid)).toContain("node");
    expect(identify(2 ** 30)).toBeUndefined();
  });

  it("reads /proc/…/stat also when the command holds spaces and parentheses", () => {
    const tail = Array.from({ length: 40 }, (_, index) => String(index + 4)).join(" ");
    expect(parseStat(`123 (a) b (c) S 77 ${tail.slice(2)}`)).toEqual({ state: "S", parent: "77", startTicks: "22" });
  });
});
