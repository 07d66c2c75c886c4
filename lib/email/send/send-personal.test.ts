import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { SentMessage } from "@/lib/contracts/sent-message";
import { newId } from "@/lib/core/ids";
import type { StandInGoogle } from "@/lib/email/providers/gmail/testing/start-google";
import { addMember, signedInAs } from "@/lib/testing/add-member";
import { connectMailbox, startGoogleForTests } from "@/lib/testing/connected-mailbox";
import { refusal } from "@/lib/testing/refusal";
import { type SendHarness, startSendHarness } from "@/lib/testing/send-harness";
import { replyEmail } from "./reply-email";
import { sendEmail } from "./send-email";
import type { SendInput } from "./send-input";

const own = "olive@gmail.test";
const team = "team@acme.test";
const pending = "new@acme.test";

let google: StandInGoogle;
let harness: SendHarness;
let userId: string;

beforeAll(async () => {
  google = await startGoogleForTests();
  harness = await startSendHarness();
  userId = harness.workspace.userId;
  google.addUser({
    email: own,
    name: "Olive Owner",
    aliases: [
      { sendAsEmail: team, displayName: "Acme Team", verificationStatus: "accepted" },
      { sendAsEmail: pending, verificationStatus: "pending" },
    ],
  });
  await connectMailbox(google, harness.workspace.ctx, { userId, email: own });
});
afterAll(async () => {
  await harness.close();
  await google.close();
});
beforeEach(() => {
  google.heal();
  google.behaviour.swapSender = null;
  google.behaviour.replaceMessageId = false;
});

const asPerson = (changes: Partial<SendInput> = {}) =>
  harness.input({ mode: "personal", sender_user_id: userId, ...changes });

async function send(changes: Partial<SendInput> = {}): Promise<SentMessage> {
  const { data } = await sendEmail(harness.workspace.ctx, asPerson(changes));
  if (!("message_id" in data)) throw new Error("not a sent message");
  return data;
}

const refused = (changes: Partial<SendInput>) => refusal(sendEmail(harness.workspace.ctx, asPerson(changes)));
const deliveries = () => google.mailbox(own).deliveries.length;

describe("sending as a person", () => {
  it("goes out as Gmail's default alias, and the record says what Gmail says", async () => {
    const data = await send({ cc: ["bob@x.test"], bcc: ["boss@x.test"] });
    expect(data).toMatchObject({
      status: "sent",
      mode: "personal",
      provider: "gmail",
      from_email: own,
      provider_message_id: expect.any(String),
      warnings: [],
    });
    const [copy] = google.mailbox(own).sent.slice(-1);
    expect(copy?.raw.toString()).toContain(`Message-ID: ${data.message_id}`);
    const delivered = google.mailbox(own).deliveries.slice(-3);
    expect(delivered.map(({ recipient }) => recipient).sort()).toEqual([
      "ada@client.test",
      "bob@x.test",
      "boss@x.test",
    ]);
    for (const { raw } of delivered) expect(raw.toString()).not.toContain("boss@x.test");
    expect(google.mailbox(own).drafts).toEqual([]);
  });

  it("goes out as the alias that was asked for, in any letter case, under its name", async () => {
    const data = await send({ from_email: "TEAM@acme.test" });
    expect(data.from_email).toBe(team);
    expect(google.mailbox(own).sent.at(-1)?.raw.toString()).toContain(`From: Acme Team <${team}>`);
  });

  it("prefers the workspace e-mail when that is a usable alias", async () => {
    const { sql } = harness.db;
    const [before] = await sql`select email from memberships where user_id = ${userId}`;
    await sql`update memberships set email = 'Team@Acme.test' where user_id = ${userId}`;
    expect((await send()).from_email).toBe(team);
    await sql`update memberships set email = ${pending} where user_id = ${userId}`;
    expect((await send()).from_email).toBe(own);
    await sql`update memberships set email = ${before?.email} where user_id = ${userId}`;
  });

  it("asks Google for the aliases before it chooses one, where they were never read", async () => {
    const { sql } = harness.db;
    const [before] = await sql`select email from memberships where user_id = ${userId}`;
    await sql`update memberships set email = ${team} where user_id = ${userId}`;
    await sql`update gmail_connections set aliases = '[]', aliases_fetched_at = null where user_id = ${userId}`;
    expect((await send()).from_email).toBe(team);
    await sql`update memberships set email = ${before?.email} where user_id = ${userId}`;
  });

  it("keeps the Message-ID that Gmail reports", async () => {
    google.behaviour.replaceMessageId = true;
    const key = newId();
    const data = await send({ idempotency_key: key });
    expect(google.mailbox(own).sent.at(-1)?.raw.toString()).toContain(data.message_id);
    const { data: replayed } = await sendEmail(harness.workspace.ctx, asPerson({ idempotency_key: key }));
    expect(replayed).toEqual(data);
  });

  it("says when Gmail sent as somebody else", async () => {
    google.behaviour.swapSender = own;
    const data = await send({ from_email: team });
    expect(data.warnings).toMatchObject([{ code: "FROM_SUBSTITUTED", asked_for: team, reported: own }]);
  });

  it("refreshes the aliases before it refuses one", async () => {
    await expect(refused({ from_email: "late@acme.test" })).resolves.toMatchObject({
      code: "VALIDATION_ERROR",
      details: { available_aliases: [own, team] },
    });
    google.setAliases(own, [
      { sendAsEmail: team, displayName: "Acme Team", verificationStatus: "accepted" },
      { sendAsEmail: pending, verificationStatus: "pending" },
      { sendAsEmail: "late@acme.test", verificationStatus: "accepted" },
    ]);
    expect((await send({ from_email: "late@acme.test" })).from_email).toBe("late@acme.test");
  });
});

describe("it is refused, and nothing leaves,", () => {
  it("as an alias that waits for its verification", async () => {
    const before = deliveries();
    const err = await refused({ from_email: pending });
    expect(err).toMatchObject({ code: "VALIDATION_ERROR", details: { fields: { from_email: expect.any(Array) } } });
    expect(err.details?.available_aliases).toContain(team);
    expect(err.details?.available_aliases).not.toContain(pending);
    expect(deliveries()).toBe(before);
  });

  it("when Google cannot be asked about the alias", async () => {
    google.fail("sendAs.list", "500");
    expect(await refused({ from_email: "who@acme.test" })).toMatchObject({ code: "PROVIDER_UNAVAILABLE" });
  });

  it("in time when the aliases cannot be had: the whole answer has a minute", async () => {
    await harness.db.sql`
      update gmail_connections set access_token_expires_at = now(), refresh_lease_until = now() + interval '20 seconds'
      where user_id = ${userId}`;
    const started = performance.now();
    expect(await refused({ from_email: "who@acme.test" })).toMatchObject({ code: "PROVIDER_UNAVAILABLE" });
    expect(performance.now() - started).toBeLessThan(10_000);
    await harness.db.sql`update gmail_connections set refresh_lease_until = null`;
  });

  it("for a member without Gmail, and for a signed-in user as somebody else", async () => {
    const member = await addMember(harness.workspace, "member");
    expect(await refused({ sender_user_id: member.userId })).toMatchObject({
      code: "SENDER_NOT_CONNECTED",
      details: { sender_user_id: member.userId, connection_status: "not_connected" },
    });
    const asMember = signedInAs(harness.workspace.ctx, member.userId, "member");
    expect((await refusal(sendEmail(asMember, asPerson()))).code).toBe("FORBIDDEN");
  });

  it("when the grant was revoked at Google: said as such, at once and from then on", async () => {
    const email = "gone@gmail.test";
    const member = await addMember(harness.workspace, "member");
    google.addUser({ email, name: "Gone" });
    await connectMailbox(google, harness.workspace.ctx, { userId: member.userId, email });
    google.revoke(email);
    const key = newId();
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const err = await refused({ sender_user_id: member.userId, idempotency_key: key });
      expect(err.code).toBe("SENDER_NOT_CONNECTED");
    }
    expect(google.mailbox(email)).toMatchObject({ sent: [], drafts: [] });
    const [row] = await harness.db.sql`select status from gmail_connections where user_id = ${member.userId}`;
    expect(row?.status).toBe("needs_reconnect");
  });
});

describe("a reply", () => {
  it("joins Gmail's thread within the mailbox, and no other's", async () => {
    const first = await send({ subject: "Plan" });
    const { data } = await replyEmail(harness.workspace.ctx, {
      thread_id: first.thread_id ?? "",
      to_email: "ada@client.test",
      reply_html: "<p>And?</p>",
      mode: "personal",
      sender_user_id: userId,
      dry_run: false,
    });
    expect(data).toMatchObject({ status: "sent", provider: "gmail", thread_id: first.thread_id });
    const [before, after] = google.mailbox(own).sent.slice(-2);
    expect(after?.threadId).toBe(before?.threadId);
    const raw = after?.raw.toString();
    expect(raw).toContain(`In-Reply-To: ${first.message_id}`);
    expect(raw).toContain("Subject: Re: Plan");

    const email = "second@gmail.test";
    const member = await addMember(harness.workspace, "member");
    google.addUser({ email, name: "Second" });
    await connectMailbox(google, harness.workspace.ctx, { userId: member.userId, email });
    const other = await replyEmail(harness.workspace.ctx, {
      thread_id: first.thread_id ?? "",
      to_email: "ada@client.test",
      reply_html: "<p>Me too</p>",
      mode: "personal",
      sender_user_id: member.userId,
      dry_run: false,
    });
    expect(other.data).toMatchObject({ status: "sent", thread_id: first.thread_id });
    expect(google.mailbox(email).sent.at(-1)?.threadId).not.toBe(before?.threadId);
  });
});
