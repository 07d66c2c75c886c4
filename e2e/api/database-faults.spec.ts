import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { type DatabaseProxy, type Line, startDatabaseProxy } from "@/e2e/fixtures/database-proxy";
import { holdLock, untilSomebodyWaits } from "@/e2e/fixtures/hold-lock";
import { createInstallation, type Installation, type Running } from "@/e2e/fixtures/installation";
import { nothingOpen, withinAMinute } from "@/e2e/fixtures/message-rows";
import { expect, test } from "@/e2e/fixtures/product";
import { sendWhileRecordFails } from "@/e2e/fixtures/record-fails";
import { leavingNothing } from "@/e2e/fixtures/refused";
import { sendRequest } from "@/e2e/fixtures/send-request";
import { untruths } from "@/e2e/fixtures/untruths";
import { createEmailConfigContract } from "@/lib/contracts/email-configs";
import { sendEmailContract } from "@/lib/contracts/email-send";

test.describe.configure({ timeout: 120_000 });

let installation: Installation;
let proxy: DatabaseProxy;
let server: Running;

test.beforeAll(async () => {
  installation = await createInstallation();
  proxy = await startDatabaseProxy(installation.databaseUrl);
  server = await installation.start({ DATABASE_URL: proxy.url });
});
test.afterEach(async () => {
  installation.relay.behave();
  await proxy.become("up");
  await recovered();
});
test.afterAll(async () => {
  await installation.close();
  await proxy.close();
});

const identity = { from_email: "help@acme.test", from_name: "Help", staff_email: "staff@acme.test" };

const keyed = () => ({ body: sendRequest(installation.own), headers: { "Idempotency-Key": randomUUID() } });

/** As many requests at once as there are connections, and some: those that broke come back one by one. */
async function recovered(): Promise<void> {
  await withinAMinute("the product works again", async () => {
    const answers = await Promise.all(Array.from({ length: 16 }, () => server.api.get("/contacts?limit=1")));
    return answers.every(({ status }) => status === 200);
  });
}

async function expectUnavailable(): Promise<void> {
  await leavingNothing(installation, async () => {
    const answers = await Promise.all([
      server.api.call(sendEmailContract, keyed()),
      server.api.call(sendEmailContract, { ...keyed(), query: { dry_run: "true" } }),
      server.api.get("/contacts"),
      server.api.get("/email/logs"),
      server.api.get("/health/ready", { key: null }),
    ]);
    expect(answers.map(({ verdict }) => verdict)).toEqual(answers.map(() => "503 UNAVAILABLE"));
    expect(answers.filter(({ ms }) => ms > 10_000).map(({ ms }) => ms)).toEqual([]);
    const alive = await server.api.get("/health", { key: null });
    expect([alive.verdict, alive.ms < 1_000]).toEqual(["200", true]);
  });
}

for (const line of ["down", "hung"] as const satisfies Line[]) {
  test(`the database is ${line}: 503 within 10 s, nothing sent, and it recovers by itself`, async () => {
    await proxy.become(line);
    await expectUnavailable();
    await proxy.become("up");
    await recovered();
    expect((await server.api.call(sendEmailContract, keyed())).verdict).toBe("200");
    expect((await server.api.get("/health/ready", { key: null })).verdict).toBe("200");
  });
}

test("the database hangs in the middle of requests, when who asks is known already: 503 within 10 s, nothing sent", async () => {
  const { sql, relay } = installation;
  const before = relay.messages.length;
  const tables = ["contacts", "deals", "email_configs"];
  const lock = await holdLock(sql, tables.join(", "), "access exclusive");
  const answering = {
    listContacts: server.api.get("/contacts"),
    listDeals: server.api.get("/deals"),
    createEmailConfig: server.api.call(createEmailConfigContract, { body: identity }),
    sendEmail: server.api.call(sendEmailContract, keyed()),
  };
  for (const table of tables) await untilSomebodyWaits(sql, table);
  await proxy.become("hung");
  await lock.release();
  const told = Object.entries(answering).map(async ([id, answer]) => {
    const late = sleep(12_000, "no answer", { ref: false });
    return [id, await Promise.race([answer.then(({ verdict }) => verdict), late])];
  });
  expect(await Promise.all(told)).toEqual(Object.keys(answering).map((id) => [id, "503 UNAVAILABLE"]));
  for (const answer of Object.values(answering)) expect((await answer).ms).toBeLessThan(10_000);
  expect(relay.messages).toHaveLength(before);
});

test("the database goes down when the relay has taken the message: 422, healed within a minute", () =>
  sendWhileRecordFails({ installation, server, proxy }, "down"));

test("all connections are used up: 503 within 10 s, nothing sent, and it recovers by itself", async () => {
  const { sql, database } = installation;
  await sql.unsafe(`alter database ${database} connection limit 0`);
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${database} and application_name = 'tern'`;
  await expectUnavailable();
  await sql.unsafe(`alter database ${database} connection limit -1`);
  await recovered();
  expect((await server.api.call(sendEmailContract, keyed())).verdict).toBe("200");
});

test("a claim that the database does not confirm in time: 503, nothing sent, and its key is free again within a minute", async () => {
  const { sql, relay } = installation;
  const request = keyed();
  const before = relay.messages.length;
  const tryAgain = () => server.api.call(sendEmailContract, request);
  const lock = await holdLock(sql, "email_message_bodies", "exclusive");
  const answer = await server.api.call(sendEmailContract, request);
  await lock.release();
  expect(answer.verdict).toBe("503 UNAVAILABLE");
  expect(answer.ms).toBeLessThan(10_000);
  let again = await tryAgain();
  // The claim may still be committed after all; until it is void, it looks like a send under way.
  await withinAMinute("the key is free", async () => {
    expect(relay.messages.length).toBe(again.status === 200 ? before + 1 : before);
    if (again.verdict === "409 IDEMPOTENCY_IN_PROGRESS") again = await tryAgain();
    return again.verdict !== "409 IDEMPOTENCY_IN_PROGRESS";
  });
  expect(again.verdict).toBe("200");
  expect(again.headers["idempotency-replayed"]).toBeUndefined();
  expect(relay.messages).toHaveLength(before + 1);
});

test("the database goes away for a moment under load: every send is answered truthfully", async () => {
  const { sql, relay } = installation;
  const requests = Array.from({ length: 60 }, () => keyed());
  const answering = Promise.all(requests.map((request) => server.api.call(sendEmailContract, request)));
  await withinAMinute("some are on their way", async () => relay.messages.length > 0);
  await proxy.become("down");
  await sleep(1_000);
  await proxy.become("up");
  const answers = await answering;
  await recovered();
  await withinAMinute("everything is settled", () => nothingOpen(sql));
  expect(await untruths(installation, requests, answers)).toEqual([]);
});
