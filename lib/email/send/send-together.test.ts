import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { SentMessage } from "@/lib/contracts/sent-message";
import { newId } from "@/lib/core/ids";
import { addConfig, type SendHarness, startSendHarness } from "@/lib/testing/send-harness";
import { createTestWorkspace } from "@/lib/testing/test-context";
import { replyEmail } from "./reply-email";
import { sendEmail } from "./send-email";
import type { SendInput } from "./send-input";

/** Sends that come at once share statements and commits; what becomes of one is no business of the others. */

let harness: SendHarness;
beforeAll(async () => {
  harness = await startSendHarness();
});
afterAll(() => harness.close());
beforeEach(() => {
  harness.behaviour.onMessage = undefined;
});

const send = (changes: Partial<SendInput> = {}) => sendEmail(harness.workspace.ctx, harness.input(changes));

const several = (count: number, changes: (index: number) => Partial<SendInput>) =>
  Array.from({ length: count }, (_, index) => send(changes(index)));

function sent(result: PromiseSettledResult<{ data: object }> | undefined): SentMessage {
  if (result?.status !== "fulfilled") throw new Error(`not sent: ${JSON.stringify(result)}`);
  return result.value.data as SentMessage;
}

/** In how many transactions rows were last written. */
async function commits(table: "email_messages" | "email_message_bodies", ids: readonly string[]): Promise<number> {
  const column = table === "email_messages" ? "id" : "message_id";
  const [row] = await harness.db.sql`
    select count(distinct xmin::text)::int as count from ${harness.db.sql(table)} where ${harness.db.sql(column)} = any(${ids})`;
  return row?.count;
}

async function timelines(messageId: string): Promise<string[]> {
  const rows = await harness.db.sql`
    select l.target_id from activity_links l join activities a on a.workspace_id = l.workspace_id and a.id = l.activity_id
    where a.message_id = ${messageId} order by l.target_id`;
  return rows.map((row) => row.target_id);
}

describe("sends that come at once", () => {
  it("share commits, and each is claimed, sent and filed as itself", async () => {
    const results = await Promise.allSettled(
      several(24, (index) => ({
        subject: `Number ${index}`,
        html_body: `<p>Body ${index}</p>`,
        cc: [`copy-${index}@client.test`],
        ...(index % 2 === 0 && { deal_id: undefined, customer_id: undefined }),
      })),
    );
    const messages = results.map(sent);
    const ids = messages.map(({ id }) => id);
    expect(await commits("email_message_bodies", ids)).toBeLessThan(24);
    expect(await commits("email_messages", ids)).toBeLessThan(24);
    const { contactId, dealId, customerId } = harness.workspace;
    for (const [index, message] of messages.entries()) {
      const [row] = await harness.db.sql`
        select m.subject, b.html, m.state, r.email, r.status from email_messages m
        join email_message_bodies b on b.message_id = m.id join email_recipients r on r.message_id = m.id and r.kind = 'cc'
        where m.id = ${message.id}`;
      expect(row).toEqual({
        subject: `Number ${index}`,
        html: `<p>Body ${index}</p>`,
        state: "sent",
        email: `copy-${index}@client.test`,
        status: "accepted",
      });
      const targets = index % 2 === 0 ? [contactId] : [contactId, dealId, customerId].sort();
      expect(await timelines(message.id)).toEqual(targets);
      const data = harness.relay.messages.find(({ data }) => data.includes(message.message_id))?.data.toString();
      expect(data).toContain(`Subject: Number ${index}\r\n`);
    }
  });

  it("of two workspaces find each its own records and no others", async () => {
    const other = await createTestWorkspace();
    await addConfig(other, harness.relay.port);
    const links = { contact_id: other.contactId, deal_id: other.dealId, customer_id: other.customerId };
    const results = await Promise.allSettled([
      ...several(4, () => ({})),
      ...several(4, () => links),
      ...Array.from({ length: 4 }, () => sendEmail(other.ctx, harness.input(links))),
      ...Array.from({ length: 4 }, () => sendEmail(other.ctx, harness.input())),
    ]);
    const isOwn = (index: number) => index < 4 || (index >= 8 && index < 12);
    expect(results.map(({ status }) => status)).toEqual(
      results.map((_result, index) => (isOwn(index) ? "fulfilled" : "rejected")),
    );
    for (const [index, result] of results.entries()) {
      if (result.status === "rejected") expect(result.reason.details.missing_entities).toHaveLength(3);
      else
        expect(await timelines(sent(result).id)).toContain(
          isOwn(index) && index < 4 ? harness.workspace.dealId : other.dealId,
        );
    }
  });

  it("with one key are one message", async () => {
    const before = harness.relay.messages.length;
    const key = newId();
    const results = await Promise.allSettled(several(20, () => ({ idempotency_key: key })));
    const answers = results.map((result) => (result.status === "fulfilled" ? "sent" : result.reason.code));
    expect(answers.filter((answer) => answer === "sent").length).toBeGreaterThan(0);
    expect(new Set(answers)).toEqual(
      new Set(answers.includes("IDEMPOTENCY_IN_PROGRESS") ? ["sent", "IDEMPOTENCY_IN_PROGRESS"] : ["sent"]),
    );
    expect(harness.relay.messages).toHaveLength(before + 1);
  });

  it.each([
    ["record", "activities", "P0001", "EMAIL_LOG_FAILED"],
    ["record", "activities", "TR001", "EMAIL_LOG_FAILED"],
    ["record", "email_threads", "XX000", "EMAIL_LOG_FAILED"],
    ["claim", "email_messages", "TR001", "TR001"],
  ])("fail alone when the %s of one is refused (%s, %s)", async (_step, table, sqlState, code) => {
    await harness.db.sql.unsafe(`
      create function break_one() returns trigger language plpgsql as $$ begin
        if new.subject = 'Poison' then raise exception 'broken' using errcode = '${sqlState}'; end if; return new;
      end $$;
      create trigger break_one before insert on ${table} for each row execute function break_one()`);
    const results = await Promise.allSettled(several(12, (index) => ({ subject: index === 5 ? "Poison" : "Fine" })));
    await harness.db.sql.unsafe("drop function break_one cascade");
    const [poisoned] = results.splice(5, 1);
    expect(poisoned).toMatchObject({ status: "rejected", reason: { code } });
    for (const result of results) expect(sent(result).status).toBe("sent");
  });

  it("end, with a key too, when the claim of one is refused again and again", async () => {
    await harness.db.sql.unsafe(`
      create function break_link() returns trigger language plpgsql as $$ begin
        raise exception 'broken' using errcode = '23503', constraint = 'email_messages_sender_fk';
      end $$;
      create trigger break_link before insert on email_messages for each row execute function break_link()`);
    const results = await Promise.allSettled([send(), send({ idempotency_key: newId() })]);
    await harness.db.sql.unsafe("drop function break_link cascade");
    const codes = results.map((result) => result.status === "rejected" && result.reason.code);
    expect(codes).toEqual(["CONFLICT", "CONFLICT"]);
  });

  it("do not wait for one whose records are locked", async () => {
    const locked = await createTestWorkspace();
    await addConfig(locked, harness.relay.port);
    const links = { contact_id: locked.contactId, deal_id: undefined, customer_id: undefined };
    const lock = await harness.db.sql.reserve();
    await lock`begin`;
    await lock`select 1 from contacts where id = ${locked.contactId} for update`;
    const events: string[] = [];
    const first = send({ subject: "Warms the road up" });
    const waiting = sendEmail(locked.ctx, harness.input(links)).then(() => events.push("locked"));
    const others = Promise.all(several(10, () => ({}))).then(() => events.push("others"));
    await Promise.all([first, others]);
    await lock`rollback`;
    lock.release();
    await waiting;
    expect(events).toEqual(["others", "locked"]);
  });

  it("and answer one conversation are filed in it one after the other", async () => {
    const [opened] = await Promise.allSettled([send({ subject: "Offer" })]);
    const { thread_id } = sent(opened);
    if (thread_id === null) throw new Error("the first message has no thread");
    const replies = await Promise.allSettled(
      Array.from({ length: 6 }, (_, index) =>
        replyEmail(harness.workspace.ctx, {
          thread_id,
          to_email: `reader-${index}@client.test`,
          reply_html: "<p>Thank you</p>",
          mode: "company",
          dry_run: false,
        }),
      ),
    );
    expect(replies.map((reply) => sent(reply).thread_id)).toEqual(Array(6).fill(thread_id));
    const [thread] = await harness.db.sql`select message_count from email_threads where id = ${thread_id}`;
    expect(thread?.message_count).toBe(7);
  });
});
