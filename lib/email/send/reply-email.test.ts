import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { InputOf } from "@/lib/contracts/define";
import type { replyEmailContract } from "@/lib/contracts/email-reply";
import type { SentMessage } from "@/lib/contracts/sent-message";
import { newId } from "@/lib/core/ids";
import { getThread } from "@/lib/email/threads/get-thread";
import { listThreadMessages } from "@/lib/email/threads/list-thread-messages";
import { refusal } from "@/lib/testing/refusal";
import { type SendHarness, startSendHarness } from "@/lib/testing/send-harness";
import { createTestWorkspace } from "@/lib/testing/test-context";
import { fileMessage } from "./file-message";
import { replyEmail } from "./reply-email";
import { sendEmail } from "./send-email";
import type { SendInput } from "./send-input";

type ReplyInput = InputOf<typeof replyEmailContract>;

let harness: SendHarness;
beforeAll(async () => {
  harness = await startSendHarness();
});
afterAll(() => harness.close());
beforeEach(() => {
  harness.behaviour.fault = undefined;
});

function sent(data: object): SentMessage {
  if (!("message_id" in data)) throw new Error("not a sent message");
  return data as SentMessage;
}

const begin = async (changes: Partial<SendInput> = {}) =>
  sent((await sendEmail(harness.workspace.ctx, harness.input(changes))).data);

function answer(threadId: string | null, changes: Partial<ReplyInput> = {}): ReplyInput {
  return {
    thread_id: threadId ?? "",
    to_email: "ada@client.test",
    reply_html: "<p>Thank you</p>",
    mode: "company",
    dry_run: false,
    ...changes,
  };
}

const reply = async (threadId: string | null, changes: Partial<ReplyInput> = {}) =>
  sent((await replyEmail(harness.workspace.ctx, answer(threadId, changes))).data);

const lastMime = () => (harness.relay.messages.at(-1)?.data.toString() ?? "").replaceAll(/\r\n[ \t]/g, " ");

describe("a reply", () => {
  it("names what it answers and all that came before, and says Re: once", async () => {
    const first = await begin({ subject: "Offer" });
    const second = await reply(first.thread_id);
    expect(lastMime()).toContain(`In-Reply-To: ${first.message_id}\r\n`);
    expect(lastMime()).toContain(`References: ${first.message_id}\r\n`);
    expect(lastMime()).toContain("Subject: Re: Offer\r\n");
    await reply(first.thread_id);
    expect(lastMime()).toContain(`In-Reply-To: ${second.message_id}\r\n`);
    expect(lastMime()).toContain(`References: ${first.message_id} ${second.message_id}\r\n`);
    expect(lastMime()).toContain("Subject: Re: Offer\r\n");
  });

  it("answers an earlier message when that is named, by Message-ID or id", async () => {
    const first = await begin({ subject: "Re: plan" });
    await reply(first.thread_id);
    for (const named of [first.message_id, first.message_id.slice(1, -1), first.id]) {
      await reply(first.thread_id, { in_reply_to: named });
      expect(lastMime()).toContain(`References: ${first.message_id}\r\n`);
      expect(lastMime()).toContain("Subject: Re: plan\r\n");
    }
  });

  it("joins the thread and stands on the same timelines", async () => {
    const first = await begin();
    const second = await reply(first.thread_id, { cc: ["new@client.test"], bcc: ["boss@acme.test"] });
    expect(second).toMatchObject({
      thread_id: first.thread_id,
      contact_id: first.contact_id,
      deal_id: first.deal_id,
      customer_id: first.customer_id,
      activity_id: expect.any(String),
    });
    const { ctx } = harness.workspace;
    const { data: thread } = await getThread(ctx, { id: first.thread_id ?? "" });
    expect(thread).toMatchObject({ message_count: 2, last_message_preview: "Thank you" });
    expect(thread.participants.map(({ email }) => email).sort()).toEqual(
      ["ada@client.test", "new@client.test", "team@acme.test"].sort(),
    );
    const { data: messages } = await listThreadMessages(ctx, { id: first.thread_id ?? "", limit: 10 });
    expect(messages.map((message) => message.id)).toEqual([first.id, second.id]);
    const links = await harness.db.sql`select from activity_links where activity_id = ${second.activity_id}`;
    expect(links).toHaveLength(3);
  });

  it("is filed on the records that still exist", async () => {
    const first = await begin();
    await harness.db.sql`update deals set deleted_at = now() where id = ${harness.workspace.dealId}`;
    const second = await reply(first.thread_id);
    await harness.db.sql`update deals set deleted_at = null where id = ${harness.workspace.dealId}`;
    expect(second).toMatchObject({ contact_id: first.contact_id, deal_id: null, warnings: [] });
  });

  it("that failed is no message of the thread, and its key is free again", async () => {
    const first = await begin();
    const key = newId();
    harness.behaviour.fault = ({ stage }) => (stage === "dot" ? "554 no" : undefined);
    const refused = await refusal(replyEmail(harness.workspace.ctx, answer(first.thread_id, { idempotency_key: key })));
    expect(refused.code).toBe("EMAIL_REJECTED");
    harness.behaviour.fault = undefined;
    const { data } = await listThreadMessages(harness.workspace.ctx, { id: first.thread_id ?? "", limit: 10 });
    expect(data.map((message) => message.id)).toEqual([first.id]);
    const again = await reply(first.thread_id, { idempotency_key: key });
    expect(lastMime()).toContain(`References: ${first.message_id}\r\n`);
    const replayed = await replyEmail(harness.workspace.ctx, answer(first.thread_id, { idempotency_key: key }));
    expect(replayed).toEqual({ data: again, replayed: true });
  });

  it("answers the latest message that went out, and not one that failed", async () => {
    const first = await begin();
    const second = await reply(first.thread_id);
    await harness.db.sql`update email_messages set state = 'failed', idempotency_key = null where id = ${second.id}`;
    await reply(first.thread_id);
    expect(lastMime()).toContain(`In-Reply-To: ${first.message_id}\r\n`);
    await harness.db
      .sql`update email_messages set state = 'failed', idempotency_key = null where thread_id = ${first.thread_id}`;
    expect(await reply(first.thread_id)).toMatchObject({ status: "sent", thread_id: first.thread_id });
  });

  it("has a subject that is well-formed, however long the first one was", async () => {
    const first = await begin({ subject: `${"x".repeat(993)}😀abc` });
    expect(await reply(first.thread_id)).toMatchObject({ status: "sent" });
    const [row] = await harness.db.sql`
      select subject from email_messages where thread_id = ${first.thread_id} order by created_at desc limit 1`;
    expect(row?.subject).toBe(`Re: ${"x".repeat(993)}`);
  });

  it("that is filed late does not pass for the conversation's latest", async () => {
    const first = await begin();
    const { sql } = harness.db;
    const late = await reply(first.thread_id, { reply_html: "<p>Late</p>" });
    await sql`delete from activity_links where activity_id = ${late.activity_id}`;
    await sql`update email_messages set filed_at = null, activity_id = null, sent_at = now() - interval '1 hour' where id = ${late.id}`;
    await sql`delete from activities where id = ${late.activity_id}`;
    await reply(first.thread_id, { reply_html: "<p>Latest</p>" });
    await fileMessage({ workspaceId: harness.workspace.ctx.workspaceId, id: late.id }, null);
    const { data: thread } = await getThread(harness.workspace.ctx, { id: first.thread_id ?? "" });
    expect(thread.last_message_preview).toBe("Latest");
  });

  it("with the key of a send is another request", async () => {
    const key = newId();
    const first = await begin({ idempotency_key: key });
    const err = await refusal(replyEmail(harness.workspace.ctx, answer(first.thread_id, { idempotency_key: key })));
    expect(err.code).toBe("IDEMPOTENCY_KEY_REUSED");
  });
});

describe("a reply is refused before anything leaves", () => {
  it("to a thread that is unknown, or another workspace's: missing_entities with every other missing reference", async () => {
    const first = await begin();
    const stranger = await createTestWorkspace();
    const before = harness.relay.messages.length;
    const foreign = await refusal(replyEmail(stranger.ctx, answer(first.thread_id)));
    expect(foreign.details?.missing_entities).toEqual([{ field: "thread_id", id: first.thread_id }]);
    const unknown = { thread: newId(), config: newId() };
    const err = await refusal(
      replyEmail(harness.workspace.ctx, answer(unknown.thread, { email_config_id: unknown.config })),
    );
    expect(err.details?.missing_entities).toEqual([
      { field: "thread_id", id: unknown.thread },
      { field: "email_config_id", id: unknown.config },
    ]);
    expect(harness.relay.messages).toHaveLength(before);
  });

  it("to a message that is none of the thread's", async () => {
    const [first, other] = [await begin(), await begin()];
    const err = await refusal(
      replyEmail(harness.workspace.ctx, answer(first.thread_id, { in_reply_to: other.message_id })),
    );
    expect(err).toMatchObject({ code: "VALIDATION_ERROR", details: { fields: { in_reply_to: expect.any(Array) } } });
  });

  it("with a damaged image: the field is the one its caller sent, in earnest and in a dry run", async () => {
    const { thread_id } = await begin();
    for (const dry_run of [false, true]) {
      const broken = answer(thread_id, { reply_html: '<img src="data:image/png;base64,%%%">', dry_run });
      const error = await refusal(replyEmail(harness.workspace.ctx, broken));
      expect(error.details?.fields).toEqual({ reply_html: [expect.stringContaining("data: image")] });
    }
  });

  it("in a dry run, which answers what the real one would and writes nothing", async () => {
    const first = await begin();
    const { data } = await replyEmail(harness.workspace.ctx, answer(first.thread_id, { dry_run: true }));
    expect(data).toMatchObject({ dry_run: true, from_email: "team@acme.test" });
    const wrong: Partial<ReplyInput> = {
      in_reply_to: newId(),
      mode: "personal",
      sender_user_id: harness.workspace.userId,
    };
    const real = await refusal(replyEmail(harness.workspace.ctx, answer(first.thread_id, wrong)));
    const same = await refusal(replyEmail(harness.workspace.ctx, answer(first.thread_id, { ...wrong, dry_run: true })));
    expect([real.code, same.code]).toEqual(["VALIDATION_ERROR", "VALIDATION_ERROR"]);
    expect(same.details?.problems).toMatchObject([{ code: "SENDER_NOT_CONNECTED" }]);
    const dry = answer(newId(), { dry_run: true });
    expect((await refusal(replyEmail(harness.workspace.ctx, dry))).details).toHaveProperty("missing_entities");
  });
});
