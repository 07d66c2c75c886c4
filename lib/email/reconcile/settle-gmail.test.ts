import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { emailMessages } from "@/db/schema";
import { database } from "@/lib/core/database";
import { newId } from "@/lib/core/ids";
import { rootLog } from "@/lib/core/log";
import type { ConnectionPlace } from "@/lib/email/gmail/token-secrets";
import { resolveEmailLog } from "@/lib/email/logs/resolve-email-log";
import { gmailTestMessage } from "@/lib/email/providers/gmail/testing/gmail-test-message";
import type { StandInGoogle } from "@/lib/email/providers/gmail/testing/start-google";
import { settlerOf } from "@/lib/email/providers/registry";
import { keepDraftOf } from "@/lib/email/send/keep-draft";
import { connectMailbox, startGoogleForTests } from "@/lib/testing/connected-mailbox";
import { insertMessage } from "@/lib/testing/insert-message";
import { createTestWorkspace, type TestWorkspace } from "@/lib/testing/test-context";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { askProviders } from "./ask-providers";
import { reconcile } from "./reconcile";
import { settleAbandoned } from "./settle-abandoned";

const email = "ann@gmail.test";
const longAgo = new Date(Date.now() - 60_000);

let db: TestDatabase;
let google: StandInGoogle;
let workspace: TestWorkspace;
let place: ConnectionPlace;
beforeAll(async () => {
  db = await createTestDatabase();
  google = await startGoogleForTests();
  google.addUser({ email });
  workspace = await createTestWorkspace();
  place = await connectMailbox(google, workspace.ctx, { userId: workspace.userId, email });
});
afterAll(async () => {
  await google.close();
  await database().$client.end({ timeout: 1 });
  await db.drop();
});
beforeEach(async () => {
  google.heal();
  await db.sql`update email_messages set settle_after = null`;
  await db.sql`update gmail_connections set closed_at = null, status = 'active'`;
});

type At = "before keeping" | "before sending" | "after sending";

/** A message as its process leaves it when it dies, and its row. */
async function abandoned(at: At, changes: Partial<typeof emailMessages.$inferInsert> = {}) {
  const message = gmailTestMessage({ from: email, recipients: ["ada@client.test"], bcc: ["boss@acme.test"] });
  const { workspaceId } = workspace.ctx;
  const id = await insertMessage(workspace.ctx, {
    state: "sending",
    provider: "gmail",
    mode: "personal",
    senderEmail: email,
    senderUserId: workspace.userId,
    gmailConnectionId: place.connectionId,
    messageId: message.messageId,
    contactId: workspace.contactId,
    idempotencyKey: newId(),
    processId: newId(),
    createdAt: longAgo,
    filed: false,
    recipients: [
      { kind: "to", email: "ada@client.test" },
      { kind: "bcc", email: "boss@acme.test" },
    ],
  });
  const provider = await settlerOf({ workspaceId, gmailConnectionId: place.connectionId });
  google.fail("drafts.delete", "500", 5);
  google.fail("drafts.list", "500", 5);
  if (at === "before keeping") google.fail("drafts.create", "500 stored");
  else google.fail("drafts.send", at === "after sending" ? "500 stored" : "500");
  await provider?.send(message, new AbortController().signal, keepDraftOf(workspaceId, id));
  google.heal();
  const sql = database().$client;
  if (changes.state === "failed") {
    await sql`update email_messages set state = 'failed', idempotency_key = null, settle_after = now() - interval '1 second' where id = ${id}`;
  }
  if (changes.state === "unknown") await settleUnknown(id);
  return { id, message };
}

/** As its own process would have recorded it: unknown, filed, due now. */
async function settleUnknown(id: string): Promise<void> {
  google.fail("drafts.delete", "500");
  google.fail("drafts.list", "500");
  await settleAbandoned({ workspaceId: workspace.ctx.workspaceId, id });
  google.heal();
  await due(id);
}

const due = (id: string) =>
  db.sql`update email_messages set settle_after = now() - interval '1 second' where id = ${id}`;

async function rowOf(id: string) {
  const [row] = await db.sql`
    select m.state, m.filed_at is not null as filed, m.settle_after is not null as due, m.provider_draft_ref as draft,
      m.idempotency_key is not null as keyed, m.provider_message_id as "providerId", m.settle_attempts as attempts,
      (select count(*)::int from activities a where a.message_id = m.id) as activities,
      array(select r.status::text from email_recipients r where r.message_id = m.id order by position) as recipients,
      extract(epoch from m.settle_after - now()) as "inSeconds"
    from email_messages m where id = ${id}`;
  return row;
}

const copies = (messageId: string) =>
  google.mailbox(email).deliveries.filter((delivery) => delivery.messageId === messageId).length;
const drafts = () => google.mailbox(email).drafts.length;
const ask = () => askProviders(rootLog());

describe("rows left in `sending` by a process that is gone", () => {
  it.each(["before keeping", "before sending"] as const)(
    "%s: failed, its key free, no draft left, nothing sent",
    async (at) => {
      const { id, message } = await abandoned(at);
      expect(drafts()).toBe(1);
      await Promise.all([ask(), ask(), reconcile(rootLog())]);
      expect(await rowOf(id)).toMatchObject({ state: "failed", filed: false, keyed: false, due: false, draft: null });
      expect([copies(message.messageId), drafts()]).toEqual([0, 0]);
    },
  );

  it("after Google sent it: sent, filed once whoever asks, every recipient accepted", async () => {
    const { id, message } = await abandoned("after sending");
    await Promise.all([ask(), ask(), ask()]);
    expect(await rowOf(id)).toMatchObject({
      state: "sent",
      filed: true,
      keyed: true,
      due: false,
      draft: null,
      activities: 1,
      recipients: ["accepted", "accepted"],
      providerId: google.mailbox(email).sent.at(-1)?.id,
    });
    expect(copies(message.messageId)).toBe(2);
  });

  it("Google cannot be asked: unknown and filed, with its draft kept for later; then it is settled", async () => {
    const { id, message } = await abandoned("before sending");
    google.fail("drafts.delete", "503");
    await ask();
    expect(await rowOf(id)).toMatchObject({ state: "unknown", filed: true, due: true, draft: expect.any(String) });
    await due(id);
    await ask();
    expect(await rowOf(id)).toMatchObject({ state: "failed", due: false, draft: null, keyed: false });
    expect([copies(message.messageId), drafts()]).toEqual([0, 0]);
  });

  it("Google never answers: unknown within the time a waiting request has", async () => {
    const { id } = await abandoned("after sending");
    google.fail("drafts.delete", "hang");
    const started = performance.now();
    expect(await settleAbandoned({ workspaceId: workspace.ctx.workspaceId, id })).toBe(true);
    expect(performance.now() - started).toBeLessThan(9_000);
    expect(await rowOf(id)).toMatchObject({ state: "unknown", filed: true, due: true });
  });

  it("what was found out is kept when it cannot be recorded: its draft is gone and cannot tell again", async () => {
    const { id } = await abandoned("before sending");
    await db.sql.unsafe(`
      create function break_it() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$;
      create trigger break_it before update on email_messages for each row when (new.state = 'failed') execute function break_it()`);
    await ask();
    expect([await rowOf(id), drafts()]).toMatchObject([{ state: "sending" }, 0]);
    await db.sql.unsafe("drop function break_it cascade");
    await reconcile(rootLog());
    expect(await rowOf(id)).toMatchObject({ state: "failed", due: false, draft: null });
  });

  it("is held by who asks: a second one is told that it is being worked on", async () => {
    const { id } = await abandoned("after sending");
    const target = { workspaceId: workspace.ctx.workspaceId, id };
    google.fail("drafts.delete", "slow");
    expect(await Promise.all([settleAbandoned(target), settleAbandoned(target)])).toContain(false);
    expect(await rowOf(id)).toMatchObject({ state: "sent", activities: 1 });
  });
});

describe("rows that are due", () => {
  it("an unknown message that Google sent becomes sent, and stays filed once", async () => {
    const { id } = await abandoned("after sending", { state: "unknown" });
    expect(await rowOf(id)).toMatchObject({ state: "unknown", filed: true, due: true });
    await Promise.all([ask(), ask()]);
    expect(await rowOf(id)).toMatchObject({ state: "sent", due: false, draft: null, activities: 1 });
  });

  it.each([
    [1, 5],
    [2, 10],
    [3, 20],
    [20, 3600],
  ])("asked %i times in vain: again in %i seconds", async (attempts, seconds) => {
    const { id } = await abandoned("after sending", { state: "unknown" });
    await db.sql`update email_messages set settle_attempts = ${attempts - 1} where id = ${id}`;
    google.fail("drafts.delete", "500");
    await ask();
    const row = await rowOf(id);
    expect(row).toMatchObject({ state: "unknown", attempts });
    expect(Number(row?.inSeconds)).toBeGreaterThan(seconds - 3);
    expect(Number(row?.inSeconds)).toBeLessThanOrEqual(seconds);
  });

  it("asked in vain for a day: not asked any more", async () => {
    const { id } = await abandoned("after sending", { state: "unknown" });
    await db.sql`update email_messages set created_at = now() - interval '25 hours' where id = ${id}`;
    google.fail("drafts.delete", "500");
    await ask();
    expect(await rowOf(id)).toMatchObject({ state: "unknown", due: false });
  });

  it("a failed message's draft is deleted, its state untouched", async () => {
    const { id, message } = await abandoned("before sending", { state: "failed" });
    await ask();
    expect(await rowOf(id)).toMatchObject({ state: "failed", due: false, draft: null });
    expect([copies(message.messageId), drafts()]).toEqual([0, 0]);
  });

  it("a failed message's draft that Gmail's search does not find yet is looked for again", async () => {
    const { id } = await abandoned("before keeping", { state: "failed" });
    google.behaviour.blindSearch = true;
    await ask();
    google.behaviour.blindSearch = false;
    expect([await rowOf(id), drafts()]).toMatchObject([{ state: "failed", due: true }, 1]);
    await due(id);
    await ask();
    expect(drafts()).toBe(0);
    for (let asked = 0; asked < 5; asked += 1) {
      await due(id);
      await ask();
    }
    expect(await rowOf(id)).toMatchObject({ state: "failed", due: false });
  });

  it.each(["sent", "failed"] as const)(
    "a person who said %s meanwhile is right; only the draft goes",
    async (outcome) => {
      const { id } = await abandoned("before sending", { state: "unknown" });
      await resolveEmailLog(workspace.ctx, { id, outcome });
      await due(id);
      await ask();
      expect(await rowOf(id)).toMatchObject({ state: outcome, due: false, draft: null });
      expect(drafts()).toBe(0);
    },
  );

  it("a closed mailbox cannot be asked; a revoked one neither, until it is connected again", async () => {
    const { id } = await abandoned("after sending", { state: "unknown" });
    await db.sql`update gmail_connections set closed_at = now()`;
    await ask();
    expect(await rowOf(id)).toMatchObject({ state: "unknown", due: true });
    await db.sql`update gmail_connections set closed_at = null, status = 'needs_reconnect'`;
    await due(id);
    await ask();
    expect(await rowOf(id)).toMatchObject({ state: "unknown", due: true });
    await db.sql`update gmail_connections set status = 'active'`;
    await due(id);
    await ask();
    expect(await rowOf(id)).toMatchObject({ state: "sent" });
  });

  it("a living process keeps its own row", async () => {
    const { id } = await abandoned("before sending");
    await db.sql`insert into app_processes (id, host, pid) select process_id, 'here', 1 from email_messages where id = ${id}`;
    await ask();
    expect(await rowOf(id)).toMatchObject({ state: "sending", draft: expect.any(String) });
    await db.sql`delete from app_processes`;
    await ask();
    expect(await rowOf(id)).toMatchObject({ state: "failed" });
  });
});
