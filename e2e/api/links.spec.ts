import { randomUUID } from "node:crypto";
import { countRows } from "@/e2e/fixtures/count-rows";
import { holdLock, untilSomebodyWaits } from "@/e2e/fixtures/hold-lock";
import { expect, test } from "@/e2e/fixtures/product";
import { sentOf } from "@/e2e/fixtures/send-mail";
import { sendRequest, unlinkedRequest } from "@/e2e/fixtures/send-request";
import { readSetup } from "@/e2e/fixtures/setup";
import { listDealActivitiesContract } from "@/lib/contracts/activities";
import { sendEmailContract } from "@/lib/contracts/email-send";

type Ids = { contactId: string; dealId: string; customerId: string; configId: string };

const unknown: Ids = {
  contactId: randomUUID(),
  dealId: randomUUID(),
  customerId: randomUUID(),
  configId: randomUUID(),
};

const kinds: [string, () => Ids][] = [
  ["unknown records", () => unknown],
  ["records of another workspace", () => readSetup().other],
  ["deleted records", () => readSetup().deleted],
];

for (const [name, idsOf] of kinds) {
  test(`${name}: one error names contact and deal, in both places, and nothing is sent or written`, async ({
    api,
    relay,
    installation,
  }) => {
    const { contactId, dealId } = idsOf();
    const [rows, messages] = [await countRows(installation.sql), relay.messages.length];
    const answer = await api.call(sendEmailContract, {
      body: unlinkedRequest({ contact_id: contactId, deal_id: dealId }),
    });
    expect(answer.verdict).toBe("400 VALIDATION_ERROR");
    const missing = [
      { field: "contact_id", id: contactId },
      { field: "deal_id", id: dealId },
    ];
    expect(answer.envelope.details).toEqual({ missing_entities: missing });
    expect(answer.error.details).toEqual({ missing_entities: missing });
    expect(answer.error.fix).toMatch(/contact_id.*deal_id/);
    expect(relay.messages).toHaveLength(messages);
    expect(await countRows(installation.sql)).toEqual(rows);
  });

  test(`${name}: every reference of a request is checked before the answer`, async ({ api, relay }) => {
    const ids = idsOf();
    const before = relay.messages.length;
    const links = {
      contact_id: ids.contactId,
      deal_id: ids.dealId,
      customer_id: ids.customerId,
      email_config_id: ids.configId,
    };
    const answer = await api.call(sendEmailContract, { body: unlinkedRequest(links) });
    expect(answer.verdict).toBe("400 VALIDATION_ERROR");
    expect(answer.error.details?.missing_entities).toEqual(Object.entries(links).map(([field, id]) => ({ field, id })));
    expect(relay.messages).toHaveLength(before);
  });
}

test("a missing sender and missing records come in one answer", async ({ api }) => {
  const [senderId, contactId] = [randomUUID(), randomUUID()];
  const body = unlinkedRequest({ mode: "personal", sender_user_id: senderId, contact_id: contactId });
  const answer = await api.call(sendEmailContract, { body });
  expect(answer.error.details?.missing_entities).toEqual([
    { field: "contact_id", id: contactId },
    { field: "sender_user_id", id: senderId },
  ]);
});

test("a deal deleted between the check and the claim is missing, and nothing is sent or written", async ({
  api,
  relay,
  installation,
}) => {
  const { sql, own } = installation;
  const [rows, messages] = [await countRows(sql), relay.messages.length];
  const lock = await holdLock(sql, "email_messages", "share row exclusive");
  const answering = api.call(sendEmailContract, { body: sendRequest(own) });
  await untilSomebodyWaits(sql, "email_messages");
  await sql`update deals set deleted_at = now() where workspace_id = ${own.workspaceId} and id = ${own.dealId}`;
  await lock.release();
  const answer = await answering;
  await sql`update deals set deleted_at = null where workspace_id = ${own.workspaceId} and id = ${own.dealId}`;
  expect(answer.verdict).toBe("400 VALIDATION_ERROR");
  expect(answer.error.details?.missing_entities).toEqual([{ field: "deal_id", id: own.dealId }]);
  expect(relay.messages).toHaveLength(messages);
  expect(await countRows(sql)).toEqual(rows);
});

test("a deal deleted between the claim and the record: sent, filed there, with the warning LINK_DELETED", async ({
  api,
  relay,
  installation,
}) => {
  const { sql, own } = installation;
  relay.behave({
    onMessage: async () => {
      await sql`update deals set deleted_at = now() where workspace_id = ${own.workspaceId} and id = ${own.dealId}`;
      return "accept" as const;
    },
  });
  const answer = await api.call(sendEmailContract, { body: sendRequest(own) });
  await sql`update deals set deleted_at = null where workspace_id = ${own.workspaceId} and id = ${own.dealId}`;
  const sent = sentOf(answer);
  expect(sent.warnings).toMatchObject([{ code: "LINK_DELETED", field: "deal_id", id: own.dealId }]);
  const timeline = await api.call(listDealActivitiesContract, { params: { id: own.dealId } });
  expect(timeline.data.map(({ id }) => id)).toContain(sent.activity_id);
  expect(relay.copiesOf(sent.message_id)).toHaveLength(1);
});

test("an empty or malformed id is an error of its field, not a missing record", async ({ api, relay }) => {
  const before = relay.messages.length;
  const answer = await api.call(sendEmailContract, {
    body: unlinkedRequest({ contact_id: "", deal_id: "42", customer_id: null }),
  });
  expect(answer.verdict).toBe("400 VALIDATION_ERROR");
  expect(Object.keys(answer.error.details?.fields ?? {})).toEqual(["contact_id", "deal_id"]);
  expect(relay.messages).toHaveLength(before);
});
