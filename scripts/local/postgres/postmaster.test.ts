import { describe, expect, it } from "vitest";
import { isServerOf, parsePostmasterPid } from "./postmaster";

describe("parsePostmasterPid", () => {
  it("reads pid, folder, port and whether the server takes connections", () => {
    const text = "4242\n/data/postgres/cluster\n1700000000\n54329\n\n127.0.0.1\n  1234  56\nready   \n";
    expect(parsePostmasterPid(text)).toEqual({
      pid: 4242,
      clusterDir: "/data/postgres/cluster",
      port: 54_329,
      isReady: true,
    });
    expect(parsePostmasterPid(text.replace("ready   ", "starting"))?.isReady).toBe(false);
  });

  it("makes nothing of an empty or foreign file", () => {
    expect(parsePostmasterPid("")).toBeUndefined();
    expect(parsePostmasterPid("-4242\n/data\n")).toBeUndefined();
  });
});

describe("isServerOf", () => {
  const commandLine = "/opt/native/bin/postgres -D /data/postgres/cluster -c port=54329";

  it("knows a server of this cluster", () => {
    expect(isServerOf(commandLine, "/data/postgres/cluster")).toBe(true);
  });

  it.each([
    ["a server of another cluster", commandLine.replace("cluster", "cluster2")],
    ["another program with that folder in its arguments", "tail -D /data/postgres/cluster -f"],
    ["no process at all", undefined],
  ])("does not take %s for one", (_name, other) => {
    expect(isServerOf(other, "/data/postgres/cluster")).toBe(false);
  });
});
