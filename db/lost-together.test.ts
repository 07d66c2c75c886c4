import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { within } from "@/lib/core/deadline";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { type Database, openDatabase } from "./client";

const places = 10;

let server: TestDatabase;
let db: Database;
beforeAll(async () => {
  server = await createTestDatabase();
  db = openDatabase(server.url, { poolSize: places, statementTimeoutMs: 8_000 });
});
afterAll(async () => {
  await db.$client.end({ timeout: 1 });
  await server.drop();
});

const one = () => db.execute(sql`select 1 as one`);
const sleepers = () => server.sql`select pid from pg_stat_activity where query like 'select pg_sleep%'`;

/** Holds the event loop, so that all that happens meanwhile is noticed in one turn. */
const holdLoop = (ms: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

/** postgres.js by itself never writes again on a place that was given a query at the moment it closed; see patches/. */
test("connections lost together leave no place in the pool that never answers", async () => {
  for (let round = 0; round < 5; round += 1) {
    const sleeping = Array.from({ length: places }, () => db.execute(sql`select pg_sleep(30)`).catch(() => []));
    await expect.poll(async () => (await sleepers()).length).toBe(places);
    // These wait behind the sleepers. Whoever learns of the loss asks again at once, while other places still close.
    const behind = Array.from({ length: places }, () => one().catch(() => one().catch(() => [])));
    await server.sql`select pg_terminate_backend(pid) from (${sleepers()}) s`;
    holdLoop(300);
    await within(4_000, Promise.all([...sleeping, ...behind]));
    const after = Array.from({ length: places * 4 }, () => one().catch(one));
    expect(await within(4_000, Promise.all(after))).toHaveLength(places * 4);
  }
});
