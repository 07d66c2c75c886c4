import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database } from "@/lib/core/database";
import { createTestWorkspace } from "@/lib/testing/test-context";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { createTestKey } from "@/lib/testing/test-key";
import { hashApiKey } from "./api-key";
import { countKeyCall } from "./count-key-calls";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(async () => {
  await database().$client.end({ timeout: 1 });
  await db.drop();
});

async function newKey() {
  const workspace = await createTestWorkspace();
  const keyHash = hashApiKey((await createTestKey(workspace)).replace("Bearer ", ""));
  return { keyHash, workspaceId: workspace.ctx.workspaceId };
}

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const counts = (calls: readonly ({ minute_count: number; day_count: number } | null)[]) =>
  calls.map((call) => call?.day_count).sort((a, b) => Number(a) - Number(b));

describe("calls with a key that come at once", () => {
  it("take a number each, none left out and none twice", async () => {
    const { keyHash } = await newKey();
    const calls = await Promise.all(numbers(1, 50).map(() => countKeyCall({ keyHash, bucket: "calls" })));
    expect(counts(calls)).toEqual(numbers(1, 50));
    const next = await countKeyCall({ keyHash, bucket: "calls" });
    expect(next?.day_count).toBe(51);
  });

  it("are counted by key and by bucket, and answered with the key's own workspace", async () => {
    const [a, b] = [await newKey(), await newKey()];
    const asked = numbers(1, 40).map((index) => ({
      ...(index % 2 === 0 ? a : b),
      bucket: index % 4 < 2 ? ("calls" as const) : ("dry_runs" as const),
    }));
    const calls = await Promise.all(asked.map(({ keyHash, bucket }) => countKeyCall({ keyHash, bucket })));
    expect(calls.map((call) => call?.workspace_id)).toEqual(asked.map(({ workspaceId }) => workspaceId));
    for (const { keyHash } of [a, b]) {
      for (const bucket of ["calls", "dry_runs"]) {
        const own = calls.filter(
          (_call, index) => asked[index]?.keyHash === keyHash && asked[index]?.bucket === bucket,
        );
        expect(counts(own)).toEqual(numbers(1, 10));
      }
    }
  });

  it("with a revoked or unknown key are told so, and leave the counters alone", async () => {
    const [good, revoked] = [await newKey(), await newKey()];
    await db.sql`update api_keys set revoked_at = now() where key_hash = ${revoked.keyHash}`;
    const calls = await Promise.all(
      [good.keyHash, revoked.keyHash, "unknown", revoked.keyHash, good.keyHash].map((keyHash) =>
        countKeyCall({ keyHash, bucket: "calls" }),
      ),
    );
    expect(calls.map((call) => (call ? call.problem : "unknown"))).toEqual([
      null,
      "revoked",
      "unknown",
      "revoked",
      null,
    ]);
    const counted = await db.sql`select r.day_count from rate_limits r join api_keys k on r.subject = 'calls:' || k.id
      where k.key_hash in (${good.keyHash}, ${revoked.keyHash})`;
    expect(counted).toEqual([{ day_count: 2 }]);
  });

  it("stop counting far above the limit, so that the next window begins anew", async () => {
    const { keyHash } = await newKey();
    await countKeyCall({ keyHash, bucket: "calls" });
    await db.sql`update rate_limits set day_count = 10000, minute_count = 60`;
    const calls = await Promise.all(numbers(1, 5).map(() => countKeyCall({ keyHash, bucket: "calls" })));
    for (const call of calls) {
      expect(call?.minute_count).toBeGreaterThan(60);
      expect(call?.day_count).toBeGreaterThan(10_000);
    }
    await db.sql`update rate_limits set minute_start = minute_start - interval '1 minute'`;
    expect(await countKeyCall({ keyHash, bucket: "calls" })).toMatchObject({ minute_count: 1, day_count: 10_001 });
  });

  it("do not wait for one whose counter is held", async () => {
    const [held, ...others] = await Promise.all(numbers(1, 5).map(newKey));
    const call = (key: { keyHash: string } | undefined) =>
      countKeyCall({ keyHash: key?.keyHash ?? "", bucket: "calls" });
    await Promise.all([held, ...others].map(call));
    const lock = await db.sql.reserve();
    await lock`begin`;
    await lock`select 1 from rate_limits r join api_keys k on r.subject = 'calls:' || k.id
      where k.key_hash = ${held?.keyHash ?? ""} for update of r`;
    const order: string[] = [];
    const waiting = call(held).then(() => order.push("held"));
    const called = [];
    for (let round = 0; round < 20; round += 1) {
      called.push(...others.map(call));
      await pause(20);
    }
    expect(await Promise.all(called)).toHaveLength(80);
    order.push("others");
    await lock`rollback`;
    lock.release();
    await waiting;
    expect(order).toEqual(["others", "held"]);
  });
});
