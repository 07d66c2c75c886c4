import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { type Database, openDatabase } from "./client";

let testDatabase: TestDatabase;
let database: Database;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = openDatabase(testDatabase.url, { poolSize: 2, statementTimeoutMs: 20_000 });
});
afterAll(async () => {
  await database.$client.end({ timeout: 1 });
  await testDatabase.drop();
});

it("a statement that waits for a lock holds up no other, however many there are", async () => {
  const sql = database.$client;
  await Promise.all([sql`select pg_sleep(0.1)`, sql`select pg_sleep(0.1)`]); // both connections are there
  const holder = await testDatabase.sql.reserve();
  await holder`select pg_advisory_lock(1)`;
  const waiting = sql`select pg_advisory_lock(1)`.then(() => "waited");
  const others = await Promise.all([1, 2, 3, 4, 5, 6].map((number) => sql`select ${number}::int as number`));
  expect(others.map(([row]) => row?.number)).toEqual([1, 2, 3, 4, 5, 6]);
  await holder`select pg_advisory_unlock(1)`;
  holder.release();
  expect(await waiting).toBe("waited");
});

it("a transaction has its connection to itself", async () => {
  const sql = database.$client;
  const transactions = [1, 2, 3, 4].map((number) =>
    sql.begin(async (scope) => {
      await scope`select set_config('tern.number', ${String(number)}, true)`;
      const [row] = await scope`select current_setting('tern.number') as number`;
      return row?.number;
    }),
  );
  expect(await Promise.all(transactions)).toEqual(["1", "2", "3", "4"]);
});
