import { headOf, parseMail } from "@/e2e/fixtures/mail";
import { expect, test } from "@/e2e/fixtures/product";
import { addConfig } from "@/e2e/fixtures/records";
import { sendMail } from "@/e2e/fixtures/send-mail";
import { bodyMarker, sendRequest } from "@/e2e/fixtures/send-request";
import {
  listContactActivitiesContract,
  listCustomerActivitiesContract,
  listDealActivitiesContract,
} from "@/lib/contracts/activities";
import { emailCapabilitiesContract } from "@/lib/contracts/email-capabilities";
import { getEmailLogContract, listEmailLogsContract } from "@/lib/contracts/email-logs";
import { sendEmailContract } from "@/lib/contracts/email-send";
import { getEmailThreadContract, listThreadMessagesContract } from "@/lib/contracts/email-threads";

test("a first send answers 200 and arrives with the right From, To, Cc, Subject and both parts", async ({
  api,
  relay,
  installation,
}) => {
  const request = sendRequest(installation.own, { to_name: "Ada Client", cc: "bob@client.test, Carol@client.test," });
  const sent = await sendMail(api, request);
  expect(sent).toMatchObject({
    status: "sent",
    mode: "company",
    provider: "smtp",
    from_email: "team@acme.test",
    to_email: "ada@client.test",
    cc: ["bob@client.test", "Carol@client.test"],
    contact_id: installation.own.contactId,
    deal_id: installation.own.dealId,
    customer_id: installation.own.customerId,
    warnings: [],
  });
  const [copy, ...more] = relay.copiesOf(sent.message_id);
  const mail = await parseMail(copy);
  expect(more).toHaveLength(0);
  expect(mail.from).toMatchObject({ name: "The Team", address: "team@acme.test" });
  expect(mail.to).toMatchObject([{ name: "Ada Client", address: "ada@client.test" }]);
  expect(mail.cc?.map((entry) => entry.address)).toEqual(["bob@client.test", "Carol@client.test"]);
  expect(mail.subject).toBe("Your proposal");
  expect(mail.html).toContain(`<p>Hello <b>Ada</b>, ${bodyMarker}.</p>`);
  expect(mail.text?.trim()).toBe(`Hello Ada, ${bodyMarker}.`);
  expect(Math.abs(Date.parse(mail.date ?? "") - Date.now())).toBeLessThan(60_000);
});

test("Bcc is delivered, and no header names it", async ({ api, relay, installation }) => {
  const sent = await sendMail(
    api,
    sendRequest(installation.own, { bcc: "secret@client.test", reply_to: "desk@acme.test" }),
  );
  const [copy] = relay.copiesOf(sent.message_id);
  expect(copy?.to.toSorted()).toEqual(["ada@client.test", "secret@client.test"]);
  expect(copy?.data.toString()).not.toContain("secret@client.test");
  expect(headOf(copy)).not.toMatch(/^bcc:/im);
  expect((await parseMail(copy)).replyTo).toMatchObject([{ address: "desk@acme.test" }]);
  const thread = await api.call(getEmailThreadContract, { params: { id: sent.thread_id ?? "" } });
  expect(thread.data.participants.map((participant) => participant.email)).not.toContain("secret@client.test");
});

test("the timelines of contact, deal and customer show one and the same activity, with the message's id", async ({
  api,
  installation,
}) => {
  const { contactId, dealId, customerId } = installation.own;
  const sent = await sendMail(api, sendRequest(installation.own));
  const timelines = await Promise.all([
    api.call(listContactActivitiesContract, { params: { id: contactId } }),
    api.call(listDealActivitiesContract, { params: { id: dealId } }),
    api.call(listCustomerActivitiesContract, { params: { id: customerId } }),
  ]);
  const [onContact, onDeal, onCustomer] = timelines.map((timeline) =>
    timeline.data.filter((activity) => activity.email?.log_id === sent.id),
  );
  expect(onContact).toHaveLength(1);
  expect(onDeal).toEqual(onContact);
  expect(onCustomer).toEqual(onContact);
  expect(onContact?.[0]).toMatchObject({
    id: sent.activity_id,
    activity_type: "email",
    subject: "Your proposal",
    contact_ids: [contactId],
    deal_ids: [dealId],
    customer_ids: [customerId],
    email: { message_id: sent.message_id, thread_id: sent.thread_id, direction: "outbound", status: "sent" },
  });
});

test("capabilities say what company mail is and what it takes", async ({ api, installation }) => {
  const { data } = await api.call(emailCapabilitiesContract);
  expect(data.authenticated_user).toMatchObject({ email: "olive@acme.test", has_personal_gmail: false });
  expect(data.company_mail).toMatchObject({ configured: true, provider: "smtp", from_email: "team@acme.test" });
  const config = data.company_mail.configs.find(({ id }) => id === installation.own.configId);
  expect(config).toMatchObject({ is_default: true, usable: true, reason: null, max_attachment_bytes: 26_214_400 });
  expect(data.company_mail.max_attachment_bytes).toBe(26_214_400);
});

test("the log finds the message by list, by id and by Idempotency-Key", async ({ api, installation }) => {
  const key = `log-${Date.now()}`;
  const sent = await sendMail(api, sendRequest(installation.own, { cc: "bob@client.test" }), key);
  const expected = {
    id: sent.id,
    message_id: sent.message_id,
    status: "sent",
    filed: true,
    recipient_email: "ada@client.test",
    cc: ["bob@client.test"],
    activity_id: sent.activity_id,
  };
  const byKey = await api.call(listEmailLogsContract, { query: { idempotency_key: key } });
  const newest = await api.call(listEmailLogsContract, { query: { limit: "1", deal_id: installation.own.dealId } });
  const byId = await api.call(getEmailLogContract, { params: { id: sent.id } });
  expect(byKey.data).toHaveLength(1);
  expect(byKey.data[0]).toMatchObject(expected);
  expect(newest.data[0]).toMatchObject(expected);
  expect(byId.data).toMatchObject(expected);
});

test("the thread shows participants, linked records and the message with both texts", async ({ api, installation }) => {
  const sent = await sendMail(api, sendRequest(installation.own, { to_name: "Ada Client", cc: "bob@client.test" }));
  const params = { id: sent.thread_id ?? "" };
  const thread = await api.call(getEmailThreadContract, { params });
  expect(thread.data).toMatchObject({ subject: "Your proposal", message_count: 1, last_message_direction: "outbound" });
  expect(thread.data.participants.map(({ email }) => email).toSorted()).toEqual([
    "ada@client.test",
    "bob@client.test",
    "team@acme.test",
  ]);
  expect(thread.data.linked_entities).toMatchObject({
    contacts: [{ id: installation.own.contactId }],
    deals: [{ id: installation.own.dealId, name: "Big deal" }],
    customers: [{ id: installation.own.customerId, name: "Client Ltd" }],
  });
  const messages = await api.call(listThreadMessagesContract, { params });
  expect(messages.data).toHaveLength(1);
  expect(messages.data[0]).toMatchObject({
    id: sent.id,
    message_id: sent.message_id,
    html_body: expect.stringContaining(bodyMarker),
    text_body: expect.stringContaining(bodyMarker),
    has_attachment: false,
    status: "sent",
  });
});

test("the same key answers the same 200, replayed, also when everything it named is gone", async ({
  installation,
  api,
  relay,
}) => {
  const { own, sql } = installation;
  const key = `gone-${Date.now()}`;
  const configId = await addConfig(installation.sql, own.workspaceId);
  const body = sendRequest(own, { email_config_id: configId });
  const first = await api.call(sendEmailContract, { body, headers: { "Idempotency-Key": key } });
  await sql`update deals set deleted_at = now() where workspace_id = ${own.workspaceId} and id = ${own.dealId}`;
  await sql`update email_configs set deleted_at = now() where workspace_id = ${own.workspaceId} and id = ${configId}`;
  const again = await api.call(sendEmailContract, { body, headers: { "Idempotency-Key": key } });
  await sql`update deals set deleted_at = null where workspace_id = ${own.workspaceId} and id = ${own.dealId}`;
  expect(again.status).toBe(200);
  expect(again.headers["idempotency-replayed"]).toBe("true");
  expect(first.headers["idempotency-replayed"]).toBeUndefined();
  expect(again.data).toEqual(first.data);
  expect(relay.copiesOf("message_id" in first.data ? first.data.message_id : undefined)).toHaveLength(1);
});

test("the same key with another body is refused, and nothing is sent", async ({ installation, api, relay }) => {
  const key = `reused-${Date.now()}`;
  const sent = await sendMail(api, sendRequest(installation.own), key);
  const before = relay.messages.length;
  const body = sendRequest(installation.own, { subject: "Another subject" });
  const answer = await api.call(sendEmailContract, { body, headers: { "Idempotency-Key": key } });
  expect(answer.verdict).toBe("409 IDEMPOTENCY_KEY_REUSED");
  expect(answer.error.details).toMatchObject({ log_id: sent.id });
  expect(relay.messages).toHaveLength(before);
});

test("headers of Next's own insides change nothing about a send and its answer", async ({ installation, api }) => {
  const send = (headers: Record<string, string>) =>
    api.call(sendEmailContract, { body: sendRequest(installation.own), headers });
  const plain = await send({});
  const inside = await send({
    "x-nextjs-data": "1",
    "x-matched-path": "/api/v1/health",
    "x-now-route-matches": "nxtPid=1",
    "x-middleware-rewrite": "/api/v1/health",
    "x-prerender-revalidate": "guess",
    "next-resume": "1",
    "x-tern-method": "PROPFIND",
  });
  expect([plain.status, inside.status]).toEqual([200, 200]);
  expect(Object.keys(inside.headers).toSorted()).toEqual(Object.keys(plain.headers).toSorted());
});
