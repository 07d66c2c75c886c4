import { setTimeout as sleep } from "node:timers/promises";
import { withinAMinute } from "@/e2e/fixtures/message-rows";
import { expect, test } from "@/e2e/fixtures/product";
import { sentOf } from "@/e2e/fixtures/send-mail";
import { sendRequest } from "@/e2e/fixtures/send-request";
import { sendEmailContract } from "@/lib/contracts/email-send";

const inFlight = 50;

test("SIGTERM with 50 sends in flight: all are answered 200 and filed, the process ends with 0 within 30 s and signs off", async ({
  ownInstallation: installation,
}) => {
  const { relay, sql, own } = installation;
  const server = await installation.start();
  relay.behave({ onMessage: () => sleep(2_000, "accept" as const) });
  const sends = Array.from({ length: inFlight }, () => server.api.call(sendEmailContract, { body: sendRequest(own) }));
  const answering = Promise.all(sends);
  await withinAMinute("all are under way", async () => {
    const rows = await sql`select from email_messages where state = 'sending'`;
    return rows.length === inFlight;
  });
  const [present] = await sql<{ count: number }[]>`select count(*)::int as count from app_processes`;
  expect(present?.count).toBe(1);

  const startedAt = Date.now();
  const stopping = server.stop();
  const answers = await answering;
  expect(await stopping).toBe(0);
  expect(Date.now() - startedAt).toBeLessThan(30_000);
  expect(answers.map((answer) => answer.verdict)).toEqual(sends.map(() => "200"));
  expect(answers.filter((answer) => relay.copiesOf(sentOf(answer).message_id).length !== 1)).toEqual([]);
  const [rows] = await sql`
    select count(*)::int as messages, count(*) filter (where state = 'sent' and filed_at is not null)::int as filed,
      (select count(*)::int from app_processes) as processes from email_messages`;
  expect(rows).toEqual({ messages: inFlight, filed: inFlight, processes: 0 });
  await expect(server.api.get("/health")).rejects.toThrow(/ECONNREFUSED/);
});
