import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { type Database, openDatabase, type Transaction } from "./client";

let server: TestDatabase;
let db: Database;
beforeAll(async () => {
  server = await createTestDatabase();
  await server.sql`create table drops (name text primary key)`;
});
afterAll(() => server.drop());

/** A pool of one, so that whoever comes next uses the place of the connection that was lost. */
beforeEach(() => {
  db = openDatabase(server.url, { poolSize: 1, statementTimeoutMs: 8_000 });
  return () => db.$client.end({ timeout: 1 });
});

const insert = (tx: Transaction, name: string) => tx.execute(sql`insert into drops values (${name})`);
const loseConnection = (tx: Transaction) =>
  tx.execute(sql`do $$ begin perform pg_terminate_backend(pg_backend_pid()); end $$`);
const pidOf = async (tx: Transaction) => Number((await tx.execute(sql`select pg_backend_pid() pid`))[0]?.pid);

/** Runs the work in a transaction that cannot come to a good end, and asserts what has to be so afterwards. */
async function loses(work: (tx: Transaction, name: string) => Promise<unknown>): Promise<void> {
  const name = randomUUID();
  const running = db.transaction(async (tx) => {
    await insert(tx, name);
    await work(tx, name);
  });
  await expect(running).rejects.toMatchObject({ code: "CONNECTION_CLOSED" });
  expect(await db.execute(sql`select 1 as one`)).toEqual([{ one: 1 }]);
  await db.transaction((tx) => insert(tx, `${name} afterwards`));
  expect(await server.sql`select name from drops where name like ${`${name}%`}`).toEqual([
    { name: `${name} afterwards` },
  ]);
}

test("a connection lost during a statement gives its place in the pool back", () => loses(loseConnection));

test("a connection lost in a savepoint gives its place in the pool back", () =>
  loses((tx) => tx.transaction((inner) => loseConnection(inner))));

test("work that makes light of a lost connection neither commits nor asks outside of the transaction", () =>
  loses(async (tx, name) => {
    await tx.transaction(loseConnection).catch(() => undefined);
    await insert(tx, `${name} in a savepoint`);
  }));

test("work that swallows the failed statement cannot go on", () =>
  loses(async (tx, name) => {
    await loseConnection(tx).catch(() => undefined);
    await insert(tx, `${name} afterwards`).catch(() => undefined);
  }));

test("a connection lost between two statements ends the transaction too", () =>
  loses(async (tx, name) => {
    const pid = await pidOf(tx);
    await server.sql`select pg_terminate_backend(${pid})`;
    await sleep(100);
    await insert(tx, `${name} in the next session`);
  }));

test("an error of the work's own still rolls back, to the savepoint or to the beginning", async () => {
  const [kept, undone, gone] = [randomUUID(), randomUUID(), randomUUID()];
  await db.transaction(async (tx) => {
    await insert(tx, kept);
    const inner = tx.transaction(async (savepoint) => {
      await insert(savepoint, undone);
      throw new Error("not this");
    });
    await expect(inner).rejects.toThrow("not this");
  });
  const outer = db.transaction(async (tx) => {
    await insert(tx, gone);
    throw new Error("nor that");
  });
  await expect(outer).rejects.toThrow("nor that");
  expect(await server.sql`select name from drops where name in ${server.sql([kept, undone, gone])}`).toEqual([
    { name: kept },
  ]);
});

test("a transaction that is over takes no more queries", async () => {
  const kept = await db.transaction(async (tx) => tx);
  await expect(insert(kept, randomUUID())).rejects.toThrow();
});
