import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { authenticateApiKey } from "@/lib/auth/authenticate-api-key";
import { database } from "@/lib/core/database";
import { newId } from "@/lib/core/ids";
import { type SendHarness, startSendHarness } from "@/lib/testing/send-harness";
import { createTestKey } from "@/lib/testing/test-key";
import { sendEmail } from "./send-email";

const tables = ["contacts", "customers", "deals", "email_messages", "email_recipients", "email_configs", "api_keys"];

let harness: SendHarness;
beforeAll(async () => {
  vi.stubEnv("DATABASE_POOL_SIZE", "2"); // so that each connection soon knows every statement
  harness = await startSendHarness();
});
afterAll(() => harness.close());

/**
 * A prepared statement keeps the plan it was given while the tables were small, until they are analysed: minutes after
 * an import, or in the first hour of a new installation. Sends must not read whole tables meanwhile.
 */
it("sends read by key what they read, under plans from when the tables were empty too", async () => {
  const { sql } = harness.db;
  for (const table of tables) await sql.unsafe(`alter table ${table} set (autovacuum_enabled = false)`);
  const { workspaceId } = harness.workspace.ctx;
  const key = (await createTestKey(harness.workspace)).replace("Bearer ", "");
  const sendAtOnce = () =>
    Promise.all(
      Array.from({ length: 16 }, async () => {
        await authenticateApiKey(key, "calls");
        await sendEmail(harness.workspace.ctx, harness.input({ idempotency_key: newId() }));
      }),
    );
  for (let round = 0; round < 15; round += 1) await sendAtOnce();
  const shared = sql`${workspaceId}::uuid, gen_random_uuid(), 'X-' || n, 'Name ' || n from generate_series(1, 5000) n`;
  await sql`insert into contacts (workspace_id, id, public_id, first_name) select ${shared}`;
  await sql`insert into customers (workspace_id, id, public_id, name) select ${shared}`;
  await sql`insert into deals (workspace_id, id, public_id, name) select ${shared}`;
  for (let round = 0; round < 4; round += 1) await sendAtOnce();
  // A server process reports what it has done when it ends.
  await database().$client.end({ timeout: 5 });
  const readWhole = await sql`
    select relname, seq_scan::int from pg_stat_user_tables where relname = any(${tables}) and seq_scan > 0`;
  expect([...readWhole]).toEqual([]);
});
