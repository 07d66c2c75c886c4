import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import type { StandInGoogle } from "@/lib/email/providers/gmail/testing/start-google";
import { hashAsGiven } from "@/lib/email/send/request-hash";
import { sendEmail } from "@/lib/email/send/send-email";
import { connectMailbox, startGoogleForTests } from "@/lib/testing/connected-mailbox";
import { refusal } from "@/lib/testing/refusal";
import { type SendHarness, startSendHarness } from "@/lib/testing/send-harness";

const email = "ann@gmail.test";

let google: StandInGoogle;
let harness: SendHarness;
beforeAll(async () => {
  google = await startGoogleForTests();
  google.addUser({ email });
  harness = await startSendHarness();
  const { ctx, userId } = harness.workspace;
  await connectMailbox(google, ctx, { userId, email });
});
afterAll(async () => {
  await google.close();
  await harness.close();
});
beforeEach(() => google.heal());

const send = (key: string) => {
  const { ctx, userId } = harness.workspace;
  return sendEmail(ctx, harness.input({ mode: "personal", sender_user_id: userId, idempotency_key: key }));
};

/** As a process that died left the row, with its key. */
const abandon = (id: string, key: string) => harness.db.sql`
  update email_messages set state = 'sending', process_id = ${newId()}, created_at = now() - interval '1 minute',
    settle_after = null, released_key = null, idempotency_key = ${key} where id = ${id}`;

const copies = () => google.mailbox(email).deliveries.length;
const logId = (details: object | undefined) =>
  String(Object.entries(details ?? {}).find(([name]) => name === "log_id")?.[1]);

/** Loses Google's answer so that nobody could tell, and returns the row's id. */
async function lose(fault: "500" | "500 stored", key: string): Promise<string> {
  google.fail("drafts.send", fault);
  google.fail("drafts.delete", "503");
  const first = await refusal(send(key));
  expect(first).toMatchObject({ code: "EMAIL_DELIVERY_UNKNOWN", status: 502 });
  return logId(first.details);
}

it("a key whose process died after Google sent it: asked, answered as sent, nothing sent again", async () => {
  const key = newId();
  const before = copies();
  const id = await lose("500 stored", key);
  await abandon(id, key);
  expect(await send(key)).toMatchObject({ replayed: true, data: { id, status: "sent", provider: "gmail" } });
  expect(copies()).toBe(before + 1);
});

it("a key whose process died before Google sent it: the draft is deleted, the key is free, one message goes", async () => {
  const key = newId();
  const before = copies();
  const id = await lose("500", key);
  await abandon(id, key);
  const again = await send(key);
  expect(again.data).toMatchObject({ status: "sent" });
  expect(again.data).not.toMatchObject({ id });
  expect([copies(), google.mailbox(email).drafts.length]).toEqual([before + 1, 0]);
});

it("Google cannot be asked: unknown, and nothing is sent", async () => {
  const key = newId();
  const before = copies();
  const id = await lose("500", key);
  await abandon(id, key);
  google.fail("drafts.delete", "hang");
  const started = performance.now();
  expect(await refusal(send(key))).toMatchObject({ code: "EMAIL_DELIVERY_UNKNOWN", replayed: true });
  expect(performance.now() - started).toBeLessThan(10_000);
  expect(copies()).toBe(before);
});

it("a fact that could not be written: the replay names the Message-ID that Gmail gave, as the first answer did", async () => {
  const key = newId();
  await harness.db.sql.unsafe(`
    create function break_it() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$;
    create trigger break_it before update on email_messages for each row when (new.state <> 'sending') execute function break_it()`);
  google.behaviour.replaceMessageId = true;
  const first = await refusal(send(key));
  const second = await refusal(send(key));
  google.behaviour.replaceMessageId = false;
  await harness.db.sql.unsafe("drop function break_it cascade");
  expect(google.mailbox(email).sent.at(-1)?.raw.toString()).toContain(`Message-ID: ${first.messageId}`);
  expect([first, second]).toMatchObject([
    { code: "EMAIL_LOG_FAILED" },
    { code: "EMAIL_LOG_FAILED", messageId: first.messageId, replayed: true },
  ]);
});

it("a row whose hash was made before line ends were left aside is still the same request", async () => {
  const key = newId();
  const { ctx, userId } = harness.workspace;
  const input = harness.input({
    mode: "personal",
    sender_user_id: userId,
    html_body: "<p>1\r\n2</p>",
    idempotency_key: key,
  });
  const first = await sendEmail(ctx, input);
  const then = hashAsGiven("sendEmail", input, []);
  await harness.db.sql`update email_messages set request_hash = ${then} where idempotency_key = ${key}`;
  expect(await sendEmail(ctx, input)).toEqual({ ...first, replayed: true });
});

it("ten repeats at once of such a key: one message in all", async () => {
  const key = newId();
  const [before, draftsBefore] = [copies(), google.mailbox(email).drafts.length];
  const id = await lose("500", key);
  await abandon(id, key);
  const answers = await Promise.allSettled(Array.from({ length: 10 }, () => send(key)));
  for (const answer of answers) {
    if (answer.status === "rejected") expect(answer.reason).toMatchObject({ code: "IDEMPOTENCY_IN_PROGRESS" });
    else expect(answer.value.data).toMatchObject({ status: "sent" });
  }
  expect(copies()).toBeLessThanOrEqual(before + 1);
  expect(await send(key)).toMatchObject({ data: { status: "sent" } });
  expect([copies(), google.mailbox(email).drafts.length]).toEqual([before + 1, draftsBefore]);
});
