import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import { rootLog } from "@/lib/core/log";
import { reconcile } from "@/lib/email/reconcile/reconcile";
import { resolveSender } from "@/lib/email/senders/resolve-sender";
import { beat } from "@/lib/runtime/heartbeat";
import { refusal } from "@/lib/testing/refusal";
import { type SendHarness, startSendHarness } from "@/lib/testing/send-harness";
import { claimSend } from "./claim-send";
import { composeMessage } from "./compose-message";
import { joinConversation } from "./join-conversation";
import { lookUp } from "./look-up";
import { sendEmail } from "./send-email";
import type { SendInput } from "./send-input";
import type { SendOrder } from "./send-order";

let harness: SendHarness;
beforeAll(async () => {
  harness = await startSendHarness();
  await beat();
});
afterAll(() => harness.close());
beforeEach(() => {
  harness.behaviour.fault = undefined;
  harness.behaviour.onMessage = undefined;
});

const send = (changes: Partial<SendInput> = {}) => sendEmail(harness.workspace.ctx, harness.input(changes));

/** The Message-ID in the header of the last message that reached the relay. */
function deliveredMessageId(): string | undefined {
  return /^Message-ID: (.+?)\r$/m.exec(harness.relay.messages.at(-1)?.data.toString() ?? "")?.[1];
}

async function timelineCount(messageId: string | undefined): Promise<number> {
  const [row] = await harness.db.sql`
    select count(*)::int as count from activity_links l
    join activities a using (workspace_id) join email_messages m on m.workspace_id = a.workspace_id and m.id = a.message_id
    where l.activity_id = a.id and l.contact_id = ${harness.workspace.contactId} and m.message_id = ${messageId ?? ""}`;
  return row?.count;
}

const age = () =>
  harness.db.sql`update email_messages set created_at = created_at - interval '1 minute' where filed_at is null`;

describe("the record fails after the relay took the message", () => {
  const breakages = {
    "a trigger raises": `
      create function break_it() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$;
      create trigger break_it before insert on activities for each row execute function break_it()`,
    "the commit fails": `
      create function break_it() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$;
      create constraint trigger break_it after insert on email_threads deferrable initially deferred
        for each row execute function break_it()`,
    "the backend is terminated": `
      create function break_it() returns trigger language plpgsql as $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$;
      create trigger break_it before insert on email_threads for each row execute function break_it()`,
    "nothing at all can be written": `
      create function break_it() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$;
      create trigger break_it before update on email_messages for each row execute function break_it()`,
  };

  it.each(Object.entries(breakages))(
    "%s: 422, the same on replay, healed by the reconciler",
    async (_name, breakage) => {
      const key = newId();
      const before = harness.relay.messages.length;
      await harness.db.sql.unsafe(breakage);
      const first = await refusal(send({ idempotency_key: key }));
      const second = await refusal(send({ idempotency_key: key }));
      expect(first).toMatchObject({
        code: "EMAIL_LOG_FAILED",
        status: 422,
        messageId: deliveredMessageId(),
        replayed: false,
      });
      expect(second).toMatchObject({
        code: "EMAIL_LOG_FAILED",
        status: 422,
        messageId: first.messageId,
        replayed: true,
      });
      expect(first.details).toMatchObject({ delivered: true, retry: false, log_id: expect.any(String) });
      expect(harness.relay.messages).toHaveLength(before + 1);
      expect(await timelineCount(first.messageId)).toBe(0);

      await harness.db.sql.unsafe("drop function break_it cascade");
      await age();
      await reconcile(rootLog());
      expect(await timelineCount(first.messageId)).toBe(1);
      const healed = await send({ idempotency_key: key });
      expect(healed).toMatchObject({ replayed: true, data: { status: "sent", message_id: first.messageId } });
      expect(harness.relay.messages).toHaveLength(before + 1);
    },
  );
});

describe("a linked record is deleted", () => {
  const remove = () => harness.db.sql`update deals set deleted_at = now() where id = ${harness.workspace.dealId}`;
  const restore = () => harness.db.sql`update deals set deleted_at = null where id = ${harness.workspace.dealId}`;

  it("between check and claim: missing_entities, nothing sent, no row", async () => {
    const { ctx } = harness.workspace;
    const input = harness.input();
    const order: SendOrder = { operation: "sendEmail", given: input, message: input, answers: null };
    const found = await lookUp(ctx, order);
    const sender = await resolveSender(ctx, input, found);
    const { threading } = joinConversation(order, null);
    const message = await composeMessage(input, sender, [], { date: new Date() });
    await remove();
    const err = await refusal(claimSend(ctx, { order, input, sender, message, threading, hash: "hash" }));
    await restore();
    expect(err.details?.missing_entities).toEqual([{ field: "deal_id", id: harness.workspace.dealId }]);
    const rows = await harness.db.sql`select 1 from email_messages where message_id = ${message.messageId}`;
    expect(rows).toHaveLength(0);
  });

  it("between claim and record: sent, filed there, with a warning that a replay repeats", async () => {
    const key = newId();
    harness.behaviour.onMessage = async () => {
      await remove();
      return "accept" as const;
    };
    const first = await send({ idempotency_key: key });
    expect(first.data).toMatchObject({
      status: "sent",
      deal_id: harness.workspace.dealId,
      warnings: [{ code: "LINK_DELETED", field: "deal_id", id: harness.workspace.dealId, message: expect.any(String) }],
    });
    expect(await send({ idempotency_key: key })).toEqual({ data: first.data, replayed: true });
    await restore();
    const [row] = await harness.db
      .sql`select count(*)::int as count from activity_links where deal_id = ${harness.workspace.dealId}`;
    expect(row?.count).toBeGreaterThan(0);
  });
});

describe("the fate is unknown", () => {
  it.each(["drop", "reset"] as const)(
    "%s after the dot: 502, filed as unknown, replayed, never sent again",
    async (fault) => {
      const key = newId();
      harness.behaviour.fault = ({ stage }) => (stage === "dot" ? fault : undefined);
      const first = await refusal(send({ idempotency_key: key }));
      harness.behaviour.fault = undefined;
      const count = harness.relay.messages.length;
      const second = await refusal(send({ idempotency_key: key }));
      expect(first).toMatchObject({ code: "EMAIL_DELIVERY_UNKNOWN", status: 502, messageId: deliveredMessageId() });
      expect(second).toMatchObject({ code: "EMAIL_DELIVERY_UNKNOWN", replayed: true });
      expect(harness.relay.messages).toHaveLength(count);
      expect(await timelineCount(first.messageId)).toBe(1);
      const [row] = await harness.db.sql`select state from email_messages where id = ${String(first.details?.log_id)}`;
      expect(row?.state).toBe("unknown");
    },
  );

  it("a process that is gone leaves `sending`: unknown, filed once, whoever reconciles", async () => {
    const { data } = await send();
    const id = "id" in data ? data.id : "";
    await harness.db
      .sql`delete from activity_links using activities a where activity_id = a.id and a.message_id = ${id}`;
    await harness.db.sql`delete from activities where message_id = ${id}`;
    await harness.db.sql`
      update email_messages set state = 'sending', filed_at = null, thread_id = null, activity_id = null, sent_at = null,
        process_id = ${newId()}, created_at = now() - interval '1 minute' where id = ${id}`;
    await Promise.all([reconcile(rootLog()), reconcile(rootLog())]);
    const [row] = await harness.db
      .sql`select state, filed_at is not null as filed from email_messages where id = ${id}`;
    expect(row).toEqual({ state: "unknown", filed: true });
    const [activities] = await harness.db.sql`select count(*)::int as count from activities where message_id = ${id}`;
    expect(activities?.count).toBe(1);
  });

  it("leaves alone what a living process is sending", async () => {
    let rowsDuring: unknown;
    harness.behaviour.onMessage = async () => {
      await harness.db.sql`update email_messages set created_at = now() - interval '1 hour' where state = 'sending'`;
      await reconcile(rootLog());
      rowsDuring = await harness.db
        .sql`select state from email_messages where state in ('sending', 'unknown') and filed_at is null`;
      return "accept" as const;
    };
    expect((await send()).data).toMatchObject({ status: "sent" });
    expect(rowsDuring).toEqual([{ state: "sending" }]);
  });
});
