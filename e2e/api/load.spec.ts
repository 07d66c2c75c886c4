import { randomUUID } from "node:crypto";
import { forEach } from "@/e2e/fixtures/for-each";
import { messageIdIn } from "@/e2e/fixtures/mail";
import { expect, test } from "@/e2e/fixtures/product";
import { sentOf } from "@/e2e/fixtures/send-mail";
import { sendRequest } from "@/e2e/fixtures/send-request";
import { sendEmailContract } from "@/lib/contracts/email-send";

test("1,000 sends, 50 at a time: 1,000 messages, 1,000 records, no error", async ({
  ownInstallation: installation,
}) => {
  const { relay, sql, own } = installation;
  const server = await installation.start();
  const verdicts = new Map<string, number>();
  const messageIds = new Set<string>();
  await forEach(Array.from({ length: 1_000 }), 50, async (_nothing, index) => {
    const headers = { "Idempotency-Key": `load-${index}` };
    const answer = await server.api.call(sendEmailContract, {
      body: sendRequest(own, { subject: `Number ${index}` }),
      headers,
    });
    verdicts.set(answer.verdict, (verdicts.get(answer.verdict) ?? 0) + 1);
    if (answer.status === 200) messageIds.add(sentOf(answer).message_id);
  });
  expect([...verdicts]).toEqual([["200", 1_000]]);
  const delivered = relay.messages.map(messageIdIn);
  expect(delivered).toHaveLength(1_000);
  expect(new Set(delivered)).toEqual(messageIds);
  const [counts] = await sql`
    select (select count(*)::int from email_messages where state = 'sent' and filed_at is not null) as messages,
      (select count(*)::int from activities where activity_type = 'email') as activities,
      (select count(*)::int from activity_links where contact_id = ${own.contactId}) as on_contact,
      (select count(*)::int from activity_links where deal_id = ${own.dealId}) as on_deal,
      (select count(*)::int from email_threads) as threads`;
  expect(counts).toEqual({ messages: 1_000, activities: 1_000, on_contact: 1_000, on_deal: 1_000, threads: 1_000 });
});

test("50 requests with one key at once, to two processes: one message, and every later repeat answers its 200", async ({
  ownInstallation: installation,
}) => {
  const { relay, sql, own } = installation;
  const servers = [await installation.start(), await installation.start()];
  const request = { body: sendRequest(own), headers: { "Idempotency-Key": randomUUID() } };
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_nothing, index) =>
      (servers[index % 2] ?? servers[0])?.api.call(sendEmailContract, request),
    ),
  );
  const verdicts = answers.map((answer) => answer?.verdict);
  expect(verdicts.filter((verdict) => verdict !== "200" && verdict !== "409 IDEMPOTENCY_IN_PROGRESS")).toEqual([]);
  const first = answers.filter(
    (answer) => answer?.status === 200 && answer.headers["idempotency-replayed"] === undefined,
  );
  expect(first).toHaveLength(1);
  expect(relay.messages).toHaveLength(1);
  for (const { api } of servers) {
    const again = await api.call(sendEmailContract, request);
    expect(again.headers["idempotency-replayed"]).toBe("true");
    expect(again.data).toEqual(first[0]?.data);
  }
  const rows = await sql`select state from email_messages`;
  expect(rows).toEqual([{ state: "sent" }]);
  expect(relay.messages).toHaveLength(1);
});
