import { randomUUID } from "node:crypto";
import { connectGmail } from "@/e2e/fixtures/connect-gmail";
import {
  createGmailInstallation,
  type GmailInstallation,
  mailboxAddress,
  ownerEmail,
  pendingAlias,
  teamAlias,
} from "@/e2e/fixtures/gmail";
import type { Running } from "@/e2e/fixtures/installation";
import { expect, test } from "@/e2e/fixtures/product";
import { signInOverHttp } from "@/e2e/fixtures/sign-in";
import { emailCapabilitiesContract } from "@/lib/contracts/email-capabilities";
import { replyEmailContract } from "@/lib/contracts/email-reply";
import { sendEmailContract } from "@/lib/contracts/email-send";
import { listThreadMessagesContract } from "@/lib/contracts/email-threads";
import { disconnectGmailContract, listGmailConnectionsContract } from "@/lib/contracts/gmail-connections";
import { sentMessage } from "@/lib/contracts/sent-message";

let installation: GmailInstallation;
let server: Running;

test.beforeAll(async () => {
  installation = await createGmailInstallation();
  server = await installation.startWithGoogle();
});
test.afterAll(() => installation.close());

const send = (changes: Record<string, unknown> = {}) =>
  server.api.call(sendEmailContract, { body: installation.personal(changes) });

const sent = () => installation.google.mailbox(mailboxAddress).sent;

test("a personal send leaves as the default alias, and Gmail's copy and the record agree in everything", async () => {
  const files = [{ filename: "r\u00e9port.pdf", mime_type: "application/pdf", content: "JVBERi0xLjQK" }];
  const answer = await send({
    subject: "Über den Plan",
    cc: "bob@client.test",
    bcc: "boss@acme.test",
    text_body: "Plain words",
    attachments: files,
  });
  expect(answer.verdict).toBe("200");
  const data = sentMessage.parse(answer.data);
  expect(data).toMatchObject({ mode: "personal", provider: "gmail", from_email: mailboxAddress, warnings: [] });
  const copy = sent().at(-1);
  const raw = copy?.raw.toString() ?? "";
  for (const expected of [
    `Message-ID: ${data.message_id}`,
    `To: ada@client.test`,
    "Cc: bob@client.test",
    "Plain words",
    "JVBERi0xLjQK",
  ]) {
    expect(raw).toContain(expected);
  }
  expect(raw).toMatch(/^From: Olive Owner <olive@gmail\.test>\r$/m);
  expect(copy?.id).toBe(data.provider_message_id);
  const { deliveries, drafts } = installation.google.mailbox(mailboxAddress);
  const copies = deliveries.filter(({ messageId }) => messageId === data.message_id);
  expect(copies.map(({ recipient }) => recipient).sort()).toEqual([
    "ada@client.test",
    "bob@client.test",
    "boss@acme.test",
  ]);
  for (const delivered of copies) expect(delivered.raw.toString()).not.toContain("boss@acme.test");
  expect(drafts).toEqual([]);
  const { data: messages } = await server.api.call(listThreadMessagesContract, {
    params: { id: data.thread_id ?? "" },
  });
  expect(messages).toMatchObject([
    { sender_email: mailboxAddress, subject: "Über den Plan", text_body: "Plain words" },
  ]);
});

test("an alias in any letter case is used; a pending and an unknown one are refused with those that can be", async () => {
  expect((await send({ from_email: teamAlias.toUpperCase() })).data).toMatchObject({ from_email: teamAlias });
  const before = sent().length;
  for (const from_email of [pendingAlias, "who@acme.test"]) {
    const refused = await send({ from_email });
    expect(refused.verdict).toBe("400 VALIDATION_ERROR");
    expect(refused.error.details).toMatchObject({ available_aliases: [mailboxAddress, teamAlias] });
  }
  expect(sent()).toHaveLength(before);
});

test("without a sender, as a stranger, and as a member without Gmail: each is told apart", async () => {
  const none = await server.api.call(sendEmailContract, {
    body: { ...installation.personal(), sender_user_id: undefined },
  });
  expect(none.verdict).toBe("400 MISSING_FIELDS");
  const [foreign] = await installation.sql`
    select user_id from memberships where workspace_id = ${installation.other.workspaceId} limit 1`;
  for (const id of [String(foreign?.user_id), randomUUID()]) {
    const unknown = await send({ sender_user_id: id });
    expect(unknown.error.details).toMatchObject({ missing_entities: [{ field: "sender_user_id", id }] });
  }
  const memberId = await addMember("plain@acme.test");
  expect((await send({ sender_user_id: memberId })).verdict).toBe("409 SENDER_NOT_CONNECTED");
});

test("a session sends as oneself, and as nobody else", async () => {
  const who = { email: ownerEmail, password: installation.ownerPassword };
  const { cookies } = await signInOverHttp(server.baseUrl, who);
  const session = {
    key: null,
    headers: { Cookie: cookies, "Tern-Workspace": "acme", "Sec-Fetch-Site": "same-origin" },
  };
  const own = await server.api.call(sendEmailContract, { ...session, body: installation.personal() });
  expect(own.verdict).toBe("200");
  const memberId = await addMember("other@acme.test");
  const other = await server.api.call(sendEmailContract, {
    ...session,
    body: installation.personal({ sender_user_id: memberId }),
  });
  expect(other.verdict).toBe("403 FORBIDDEN");
});

test("capabilities tell every alias, which can be used, and its signature", async () => {
  const { data } = await server.api.call(emailCapabilitiesContract);
  expect(data.authenticated_user).toMatchObject({ has_personal_gmail: true });
  expect(data.personal_gmail_users).toMatchObject([
    {
      user_id: installation.ownerId,
      gmail_address: mailboxAddress,
      connection_status: "active",
      max_attachment_bytes: 26_214_400,
      send_as_aliases: [
        { email: mailboxAddress, isDefault: true, usable: true },
        { email: teamAlias, displayName: "Acme Team", usable: true, signature: "<b>Acme</b>" },
        { email: pendingAlias, verificationStatus: "pending", usable: false },
      ],
    },
  ]);
});

test("a reply joins the thread at Gmail and here", async () => {
  const first = sentMessage.parse((await send({ subject: "Offer" })).data);
  const reply = await server.api.call(replyEmailContract, {
    body: {
      thread_id: first.thread_id,
      to_email: "ada@client.test",
      reply_html: "<p>One more thing</p>",
      mode: "personal",
      sender_user_id: installation.ownerId,
    },
  });
  expect(reply.data).toMatchObject({ status: "sent", thread_id: first.thread_id, deal_id: first.deal_id });
  const [before, after] = sent().slice(-2);
  expect(after?.threadId).toBe(before?.threadId);
  const raw = after?.raw.toString() ?? "";
  expect(raw).toContain("Subject: Re: Offer");
  expect(raw).toContain(`In-Reply-To: ${first.message_id}`);
  expect(raw).toContain(`References: ${first.message_id}`);
});

test("a connection lasts over a restart; a revoked grant is told, and mended by reconnecting; a disconnected one is gone", async () => {
  const email = "max@gmail.test";
  installation.google.addUser({ email, name: "Max" });
  const memberId = await addMember("max@acme.test", { signsInAs: ownerEmail });
  const who = { email: "max@acme.test", password: installation.ownerPassword };
  expect(await connectGmail(server, installation.google, who, { email: mailboxAddress })).toBe("taken");
  expect(await connectGmail(server, installation.google, who, { email, deny: true })).toBe("denied");
  expect(await connectGmail(server, installation.google, who, { email })).toBe("connected");
  const second = await installation.startWithGoogle();
  const asMax = () => second.api.call(sendEmailContract, { body: installation.personal({ sender_user_id: memberId }) });
  expect((await asMax()).data).toMatchObject({ from_email: email });
  installation.google.revoke(email);
  expect((await asMax()).verdict).toBe("409 SENDER_NOT_CONNECTED");
  const { data: connections } = await second.api.call(listGmailConnectionsContract);
  const lost = connections.find(({ user_id }) => user_id === memberId);
  expect(lost).toMatchObject({ status: "needs_reconnect", gmail_address: email });
  expect(await connectGmail(second, installation.google, who, { email })).toBe("connected");
  expect((await asMax()).data).toMatchObject({ from_email: email });
  const gone = await second.api.call(disconnectGmailContract, { params: { id: lost?.id ?? "" } });
  expect(gone.verdict).toBe("204");
  expect((await asMax()).verdict).toBe("409 SENDER_NOT_CONNECTED");
  await second.stop();
});

/** A member of the workspace, who signs in with the password of somebody else if named. */
async function addMember(email: string, { signsInAs }: { signsInAs?: string } = {}): Promise<string> {
  const { sql, own } = installation;
  const id = randomUUID();
  await sql`insert into users (id, email, name, password_hash)
    select ${id}, ${email}, 'A Member', (select password_hash from users where email = ${signsInAs ?? ""})`;
  await sql`insert into memberships (workspace_id, user_id, role, email) values (${own.workspaceId}, ${id}, 'member', ${email})`;
  return id;
}
