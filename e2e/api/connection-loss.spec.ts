import { randomUUID } from "node:crypto";
import { holdLock, untilSomebodyWaits } from "@/e2e/fixtures/hold-lock";
import { createInstallation, type Installation, type Running } from "@/e2e/fixtures/installation";
import { nothingOpen, withinAMinute } from "@/e2e/fixtures/message-rows";
import { expect, test } from "@/e2e/fixtures/product";
import { sendRequest } from "@/e2e/fixtures/send-request";
import { untruths } from "@/e2e/fixtures/untruths";
import { createEmailConfigContract } from "@/lib/contracts/email-configs";
import { sendEmailContract } from "@/lib/contracts/email-send";

let installation: Installation;

test.beforeAll(async () => {
  installation = await createInstallation();
});
test.afterAll(() => installation.close());

/** With one connection, so that whatever comes next uses the one that was lost. */
const startSmall = () => installation.start({ DATABASE_POOL_SIZE: "1" });

/** Has the database end the connection on which somebody waits for this table, as a restart or an operator would. */
async function loseConnection(table: string, ask: () => Promise<{ verdict: string }>): Promise<string> {
  const { sql } = installation;
  const lock = await holdLock(sql, table, "access exclusive");
  const answering = ask();
  await untilSomebodyWaits(sql, table);
  await sql`
    select pg_terminate_backend(l.pid, 5000) from pg_locks l join pg_database d on d.oid = l.database
    where not l.granted and l.relation = ${table}::regclass and d.datname = current_database()`;
  await lock.release();
  return (await answering).verdict;
}

async function verdictsOf(count: number, ask: () => Promise<{ verdict: string }>): Promise<string[]> {
  const verdicts: string[] = [];
  for (let index = 0; index < count; index += 1) verdicts.push((await ask()).verdict);
  return verdicts;
}

test("a connection lost in the middle of a read: it is asked again, and no later one is the worse for it", async () => {
  const server = await startSmall();
  const list = () => server.api.get("/contacts?limit=1");
  expect(await loseConnection("contacts", list)).toBe("200");
  expect(await verdictsOf(5, list)).toEqual(["200", "200", "200", "200", "200"]);
  expect(await server.stop()).toBe(0);
});

function createConfig(server: Running, name: string) {
  const body = { from_email: "help@acme.test", from_name: name, staff_email: "staff@acme.test" };
  return server.api.call(createEmailConfigContract, { body });
}

test("a connection lost in the middle of a transaction: 503, nothing written, the server lives and goes on", async () => {
  const server = await startSmall();
  const name = randomUUID();
  const create = () => createConfig(server, name);
  expect(await loseConnection("email_configs", create)).toBe("503 UNAVAILABLE");
  expect(await verdictsOf(3, () => server.api.get("/contacts?limit=1"))).toEqual(["200", "200", "200"]);
  expect(await verdictsOf(2, create)).toEqual(["201", "201"]);
  const rows = await installation.sql`select from email_configs where from_name = ${name}`;
  expect(rows).toHaveLength(2);
  const open = await installation.sql`
    select from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`;
  expect(open).toHaveLength(0);
  expect(await server.stop()).toBe(0);
});

async function loseAll(server: Running): Promise<void> {
  const { sql, relay, own } = installation;
  const before = relay.messages.length;
  const requests = Array.from({ length: 60 }, () => ({
    body: sendRequest(own),
    headers: { "Idempotency-Key": randomUUID() },
  }));
  const answering = Promise.all(requests.map((request) => server.api.call(sendEmailContract, request)));
  await withinAMinute("some are on their way", async () => relay.messages.length > before);
  await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'tern'`;
  const answers = await answering;
  await withinAMinute("everything is settled", () => nothingOpen(sql));
  expect(await untruths(installation, requests, answers)).toEqual([]);
}

test("all connections lost at once under load: every send is answered truthfully, and soon everything works", async () => {
  const server = await installation.start();
  await loseAll(server);
  const answers = await Promise.all(Array.from({ length: 60 }, () => server.api.get("/contacts?limit=1")));
  expect(answers.filter(({ status }) => status !== 200).map(({ verdict }) => verdict)).toEqual([]);
  expect(await server.stop()).toBe(0);
});

test("no line of the log holds SQL, its values or a stack trace, whatever the database says", async () => {
  const server = await installation.start();
  expect(await loseConnection("email_configs", () => createConfig(server, "quince"))).toBe("503 UNAVAILABLE");
  const lines = server.log().split("\n");
  const telling = (pattern: RegExp) => lines.filter((line) => pattern.test(line)).map((line) => line.slice(0, 200));
  const sql = /\bselect\b.+\bfrom\b|\binsert into\b|\bupdate\b.+\bset\b|params:|quince/i;
  expect.soft(telling(sql).slice(0, 3)).toEqual([]);
  expect.soft(telling(/\\n\s+at \S+.*:\d+:\d+/).slice(0, 3)).toEqual([]);
});
