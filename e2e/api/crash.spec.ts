import { randomUUID } from "node:crypto";
import { createInstallation, type Installation, type Running } from "@/e2e/fixtures/installation";
import { nothingSending, rowOfKey, withinAMinute } from "@/e2e/fixtures/message-rows";
import { expect, test } from "@/e2e/fixtures/product";
import { sendRequest } from "@/e2e/fixtures/send-request";
import {
  listContactActivitiesContract,
  listCustomerActivitiesContract,
  listDealActivitiesContract,
} from "@/lib/contracts/activities";
import { resolveEmailLogContract } from "@/lib/contracts/email-logs";
import { sendEmailContract } from "@/lib/contracts/email-send";

test.describe.configure({ timeout: 120_000 });

type Moment = "before the relay is greeted" | "before the 250" | "right after the 250";

type Crashed = { installation: Installation; server: Running; key: string; body: Record<string, unknown> };

/** Kills the server in the middle of a send, starts it again, and waits until nothing is left in `sending`. */
async function crash(moment: Moment): Promise<Crashed> {
  const installation = await createInstallation();
  const { relay, sql, own } = installation;
  const first = await installation.start();
  const [key, body] = [randomUUID(), sendRequest(own)];
  const die = () => void first.kill();
  relay.behave({
    fault: ({ stage }) => {
      if (stage === "connect" && moment === "before the relay is greeted") die();
      if (stage === "accepted" && moment === "right after the 250") die();
      return undefined;
    },
    onMessage: async () => {
      if (moment === "before the 250") await first.kill();
      return "accept" as const;
    },
  });
  const answer = await first.api
    .call(sendEmailContract, { body, headers: { "Idempotency-Key": key } })
    .catch(() => null);
  if (answer) throw new Error(`the request was answered ${answer.verdict}: the server did not die in time`);
  await first.ended;
  relay.behave();
  if ((await rowOfKey(sql, key))?.state !== "sending")
    throw new Error("the claim was not on record when the server died");
  const server = await installation.start();
  await withinAMinute("the abandoned message is settled", () => nothingSending(sql));
  return { installation, server, key, body };
}

/** How often the message shows on contact, deal and customer. */
async function timelines({ installation, server, key }: Crashed): Promise<number[]> {
  const { contactId, dealId, customerId } = installation.own;
  const row = await rowOfKey(installation.sql, key);
  const answers = await Promise.all([
    server.api.call(listContactActivitiesContract, { params: { id: contactId } }),
    server.api.call(listDealActivitiesContract, { params: { id: dealId } }),
    server.api.call(listCustomerActivitiesContract, { params: { id: customerId } }),
  ]);
  return answers.map(({ data }) => data.filter((activity) => activity.email?.log_id === row?.id).length);
}

const sendAgain = ({ server, key, body }: Crashed) =>
  server.api.call(sendEmailContract, { body, headers: { "Idempotency-Key": key } });

/** All of them wait, for the most part: together they take as long as the longest. */
const crashes = new Map<Moment, Promise<Crashed>>();
let beside: Promise<Beside>;

test.beforeAll(() => {
  for (const moment of ["before the relay is greeted", "before the 250", "right after the 250"] as const) {
    crashes.set(moment, crash(moment));
  }
  beside = besideAnother();
  for (const scene of [...crashes.values(), beside]) scene.catch(() => undefined);
});

test.afterAll(async () => {
  const scenes = await Promise.allSettled([...crashes.values(), beside]);
  await Promise.all(
    scenes.map((scene) => (scene.status === "fulfilled" ? scene.value.installation.close() : undefined)),
  );
});

async function crashed(moment: Moment): Promise<Crashed> {
  const scene = await crashes.get(moment);
  if (!scene) throw new Error(`no crash ${moment}`);
  return scene;
}

for (const moment of ["before the 250", "right after the 250"] as const) {
  test(`killed ${moment}: within a minute the truth is told, and a repeat sends no second copy`, async () => {
    const scene = await crashed(moment);
    const { installation, key } = scene;
    const row = await rowOfKey(installation.sql, key);
    expect(["unknown", "sent"]).toContain(row?.state);
    expect(row?.filed).toBe(true);
    expect(installation.relay.copiesOf(row?.message_id)).toHaveLength(1);
    expect(await timelines(scene)).toEqual([1, 1, 1]);

    const again = await sendAgain(scene);
    expect(again.verdict).toBe(row?.state === "sent" ? "200" : "502 EMAIL_DELIVERY_UNKNOWN");
    expect(again.headers["idempotency-replayed"]).toBe("true");
    expect(installation.relay.messages).toHaveLength(1);
  });
}

test("killed before the 250: a person says that it arrived, and the same key answers 200", async () => {
  const scene = await crashed("before the 250");
  const { error } = await sendAgain(scene);
  expect(error.details).toMatchObject({ delivered: null, retry: false });
  const params = { id: String(error.details?.log_id) };
  const resolved = await scene.server.api.call(resolveEmailLogContract, { params, body: { outcome: "sent" } });
  expect(resolved.data).toMatchObject({ status: "sent", message_id: error.message_id });
  const again = await sendAgain(scene);
  expect(again.verdict).toBe("200");
  expect(again.headers["idempotency-replayed"]).toBe("true");
  const twice = await scene.server.api.call(resolveEmailLogContract, { params, body: { outcome: "failed" } });
  expect(twice.verdict).toBe("409 CONFLICT");
  expect(scene.installation.relay.messages).toHaveLength(1);
  expect(await timelines(scene)).toEqual([1, 1, 1]);
});

test("killed before the relay was greeted: unknown, until a person says that it failed; then the key is free", async () => {
  const scene = await crashed("before the relay is greeted");
  const { installation, server, key } = scene;
  expect((await rowOfKey(installation.sql, key))?.state).toBe("unknown");
  const replayed = await sendAgain(scene);
  expect(replayed.verdict).toBe("502 EMAIL_DELIVERY_UNKNOWN");
  expect(installation.relay.messages).toHaveLength(0);
  const params = { id: String(replayed.error.details?.log_id) };
  const resolved = await server.api.call(resolveEmailLogContract, { params, body: { outcome: "failed" } });
  expect(resolved.data.status).toBe("failed");
  const anew = await sendAgain(scene);
  expect(anew.verdict).toBe("200");
  expect(anew.headers["idempotency-replayed"]).toBeUndefined();
  expect(installation.relay.messages).toHaveLength(1);
});

type Beside = { installation: Installation; verdicts: string[]; lostKey: string };

/** More than the connections to a relay at once: the last one waits for its turn, and so is under way longest. */
const liveSends = 21;
const holdMs = 13_000;

/**
 * Two processes on one database. One is killed in the middle of a send and started again, while the other one's sends
 * are under way for longer than a process may be silent.
 */
async function besideAnother(): Promise<Beside> {
  const installation = await createInstallation();
  const { relay, sql, own } = installation;
  const [living, dying] = [await installation.start(), await installation.start()];
  const lostKey = randomUUID();
  relay.behave({
    onMessage: async ({ data }) => {
      if (data.includes("Subject: Lost")) return "hang" as const;
      await new Promise((resolve) => setTimeout(resolve, holdMs));
      return "accept" as const;
    },
  });
  const live = Promise.all(
    Array.from({ length: liveSends }, () => living.api.call(sendEmailContract, { body: sendRequest(own) })),
  );
  const lost = { body: sendRequest(own, { subject: "Lost" }), headers: { "Idempotency-Key": lostKey } };
  dying.api.call(sendEmailContract, lost).catch(() => null);
  await withinAMinute("the other process sends too", async () => (await rowOfKey(sql, lostKey))?.state === "sending");
  await dying.kill();
  await installation.start();
  const verdicts = (await live).map((answer) => answer.verdict);
  await withinAMinute("the lost message is settled", () => nothingSending(sql));
  return { installation, verdicts, lostKey };
}

test("of two processes on one database, one's death and restart leave the other's live sends alone", async () => {
  const { installation, verdicts, lostKey } = await beside;
  const { sql, relay } = installation;
  expect(verdicts).toEqual(Array.from({ length: liveSends }, () => "200"));
  expect((await rowOfKey(sql, lostKey))?.state).toBe("unknown");
  const rows = await sql<{ message_id: string; state: string; kinds: string[] }[]>`
    select m.message_id, m.state, array_agg(e.kind) as kinds from email_messages m
    join email_events e on e.workspace_id = m.workspace_id and e.message_id = m.id
    where m.idempotency_key is null group by m.message_id, m.state`;
  expect(rows).toHaveLength(liveSends);
  expect(rows.filter(({ state, kinds }) => state !== "sent" || kinds.join() !== "sent")).toEqual([]);
  expect(rows.map((row) => relay.copiesOf(row.message_id).length)).toEqual(rows.map(() => 1));
});
