import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { insertMessage } from "@/lib/testing/insert-message";
import { type SendHarness, startSendHarness } from "@/lib/testing/send-harness";
import { voidClaim, voidLostClaims } from "./void-claim";

let harness: SendHarness;
beforeAll(async () => {
  harness = await startSendHarness();
});
afterAll(() => harness.close());
afterEach(() => vi.restoreAllMocks());

/** A statement whose answer is awaited, and the clock moved on by so much. */
function outstanding() {
  let answer: () => void = () => undefined;
  const statement = new Promise<void>((_resolve, reject) => {
    answer = () => reject(new Error("the connection was lost"));
  });
  return { statement, answer };
}

function later(ms: number): void {
  const now = performance.now();
  vi.spyOn(performance, "now").mockImplementation(() => now + ms);
}

it("a claim given up is marked as failed however late its statement wrote it", async () => {
  const { ctx } = harness.workspace;
  const { statement, answer } = outstanding();
  const id = await insertMessage(ctx, { state: "failed", filed: false });
  voidClaim(ctx.workspaceId, id, statement);
  await voidLostClaims();
  later(10 * 60_000);
  await voidLostClaims();
  await harness.db.sql`update email_messages set state = 'sending', idempotency_key = 'late' where id = ${id}`;
  await voidLostClaims();
  const [row] = await harness.db.sql`select state, idempotency_key, released_key from email_messages where id = ${id}`;
  expect(row).toEqual({ state: "failed", idempotency_key: null, released_key: "late" });
  answer();
});

it("a claim given up is forgotten a minute after its statement has ended", async () => {
  const { ctx } = harness.workspace;
  const { statement, answer } = outstanding();
  const id = await insertMessage(ctx, { state: "failed", filed: false });
  voidClaim(ctx.workspaceId, id, statement);
  answer();
  await pause(1);
  later(61_000);
  await voidLostClaims();
  await harness.db.sql`update email_messages set state = 'sending' where id = ${id}`;
  await voidLostClaims();
  const [row] = await harness.db.sql`select state from email_messages where id = ${id}`;
  expect(row).toEqual({ state: "sending" });
});
