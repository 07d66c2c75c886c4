import { startDatabaseProxy } from "@/e2e/fixtures/database-proxy";
import { createInstallation, type Installation, type Running } from "@/e2e/fixtures/installation";
import { expect, test } from "@/e2e/fixtures/product";
import type { SocketAnswer } from "@/e2e/fixtures/raw-socket";
import { sendWhileRecordFails } from "@/e2e/fixtures/record-fails";
import { leavingNothing } from "@/e2e/fixtures/refused";
import { expectTold, notNow, type RelayCase, type RelayFault, sendInto, unknown } from "@/e2e/fixtures/relay-case";
import { upload } from "@/e2e/fixtures/upload";
import { errorEnvelope } from "@/lib/contracts/errors";

test.describe.configure({ timeout: 120_000 });

/** How far the product's patience goes. All of it is waiting, so everything is begun at once and looked at in turn. */
let relays: { installation: Installation; server: Running };
const hanging = new Map<RelayFault, Promise<RelayCase>>();
let uploads: Promise<Record<"still" | "crawling" | "steady", SocketAnswer>>;
let record: Promise<void>;

const hangs: RelayFault[] = [
  ...(["connect", "ehlo", "mail", "rcpt", "data", "body"] as const).map((stage) => ({
    stage,
    fault: "hang" as const,
    verdict: notNow,
  })),
  { stage: "dot", fault: "hang", verdict: unknown },
];

test.beforeAll(async () => {
  const installation = await createInstallation();
  relays = { installation, server: await installation.start({ ALLOW_PRIVATE_MAIL_HOSTS: "1" }) };
  for (const scene of hangs) hanging.set(scene, sendInto(installation, relays.server, scene));
  uploads = uploadSlowly();
  record = loseTheDatabase();
  for (const begun of [...hanging.values(), uploads, record]) begun.catch(() => undefined);
});

test.afterAll(async () => {
  for (const ended of await Promise.allSettled(hanging.values())) {
    if (ended.status === "fulfilled") await ended.value.relay.close();
  }
  await relays.installation.close();
});

async function uploadSlowly() {
  const installation = await createInstallation();
  const { baseUrl, api } = await installation.start();
  const { owner } = installation.keys;
  const begin = (pace: Parameters<typeof upload>[2]) => upload(baseUrl, owner, pace);
  const answers: SocketAnswer[] = [];
  await leavingNothing(installation, async () => {
    const all = [
      begin({ everyMs: 0, bytes: 0 }),
      begin({ everyMs: 500, bytes: 100 }),
      begin({ everyMs: 250, bytes: 8_000, giveUpAfterMs: 35_000 }),
    ];
    answers.push(...(await Promise.all(all)));
    expect((await api.get("/health")).verdict).toBe("200");
  });
  await installation.close();
  const [still, crawling, steady] = answers;
  if (!still || !crawling || !steady) throw new Error("an upload is missing");
  return { still, crawling, steady };
}

async function loseTheDatabase(): Promise<void> {
  const installation = await createInstallation();
  const proxy = await startDatabaseProxy(installation.databaseUrl);
  const server = await installation.start({ DATABASE_URL: proxy.url });
  await sendWhileRecordFails({ installation, server, proxy }, "hung").finally(() => proxy.become("up"));
  await installation.close();
  await proxy.close();
}

for (const scene of hangs) {
  test(`a relay that hangs at ${scene.stage}: ${scene.verdict} within 60 s, and the record says the same`, async () => {
    const ended = await hanging.get(scene);
    if (!ended) throw new Error("the case was not begun");
    await expectTold(relays.server, scene, ended);
  });
}

for (const [name, pace, fromMs, toMs] of [
  ["stands still is cut after 20 s", "still", 18_000, 25_000],
  ["comes below 16 kB/s is cut after 30 s", "crawling", 28_000, 36_000],
] as const) {
  test(`an upload that ${name}, in the envelope, and leaves nothing behind`, async () => {
    const { ms, status, body } = (await uploads)[pace];
    expect(ms).toBeGreaterThan(fromMs);
    expect(ms).toBeLessThan(toMs);
    const { error } = errorEnvelope.parse(JSON.parse(body));
    expect([status, error.code]).toEqual([400, "INVALID_BODY"]);
    expect(error.fix).toContain("16 kB/s");
  });
}

test("an upload of 32 kB/s is waited for", async () => {
  const { steady } = await uploads;
  expect(steady.status, "no answer before the client gave up").toBeNaN();
});

test("a database that hangs when the relay has taken the message: 422 within 60 s, healed within a minute", async () => {
  await record;
});
