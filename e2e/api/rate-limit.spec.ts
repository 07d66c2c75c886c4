import { setTimeout as sleep } from "node:timers/promises";
import type { Answer } from "@/e2e/fixtures/answer";
import { createInstallation, type Installation, type Running } from "@/e2e/fixtures/installation";
import { mintKey } from "@/e2e/fixtures/mint-key";
import { expect, test } from "@/e2e/fixtures/product";
import { leavingNothing } from "@/e2e/fixtures/refused";
import { unlinkedRequest } from "@/e2e/fixtures/send-request";
import { scopes } from "@/lib/contracts/scopes";

const perMinute = 5;

let installation: Installation;
let servers: [Running, Running];

test.beforeAll(async () => {
  installation = await createInstallation();
  const variables = { RATE_LIMIT_PER_MINUTE: String(perMinute) };
  servers = [await installation.start(variables), await installation.start(variables)];
});
test.afterAll(() => installation.close());

/** A key that has not been used, and enough of the present minute left to use it up: windows begin with the minute. */
async function freshKey(): Promise<{ key: string }> {
  const { key } = await mintKey(installation, "olive@acme.test", scopes);
  const [clock] = await installation.sql<{ left: number }[]>`select 60 - extract(second from now())::float8 as left`;
  if ((clock?.left ?? 0) < 10) await sleep((clock?.left ?? 0) * 1000 + 50);
  return { key };
}

const limitOf = ({ headers }: Answer<unknown>) =>
  [headers["ratelimit-limit"], headers["ratelimit-remaining"]].map(Number);

test("each answer says what is left; the sixth is 429 with Retry-After, in the envelope, and does nothing", async () => {
  const owned = await freshKey();
  const { api } = servers[0];
  for (let left = perMinute - 1; left >= 0; left -= 1) {
    const answer = await api.get("/contacts", owned);
    expect([answer.verdict, ...limitOf(answer)]).toEqual(["200", perMinute, left]);
    expect(Number(answer.headers["ratelimit-reset"])).toBeLessThanOrEqual(60);
  }
  await leavingNothing(installation, async () => {
    const refused = await api.post("/email/send", unlinkedRequest(), owned);
    expect([refused.verdict, ...limitOf(refused)]).toEqual(["429 RATE_LIMITED", perMinute, 0]);
    const wait = Number(refused.headers["retry-after"]);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    expect(Number(refused.headers["ratelimit-reset"])).toBe(wait);
  });
});

test("refused requests count too, also without the scope, and the limit comes before the scope", async () => {
  const { key } = await mintKey(installation, "olive@acme.test", ["deals:read"]);
  await freshKey();
  const verdicts: string[] = [];
  for (let index = 0; index <= perMinute; index += 1)
    verdicts.push((await servers[0].api.get("/contacts", { key })).verdict);
  expect(verdicts).toEqual([...Array.from({ length: perMinute }, () => "403 INSUFFICIENT_SCOPE"), "429 RATE_LIMITED"]);
});

test("two processes share one count, also when asked at once", async () => {
  const owned = await freshKey();
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_nothing, index) => (index % 2 ? servers[0] : servers[1]).api.get("/contacts", owned)),
  );
  const taken = answers.filter(({ status }) => status === 200);
  expect(taken).toHaveLength(perMinute);
  expect(taken.map((answer) => limitOf(answer)[1]).toSorted()).toEqual([0, 1, 2, 3, 4]);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(20 - perMinute);
});

test("dry runs have a bucket of their own, and use up nobody else's", async () => {
  const owned = await freshKey();
  const { api } = servers[0];
  const tried: string[] = [];
  for (let index = 0; index <= perMinute; index += 1) {
    tried.push((await api.post("/email/send?dry_run=true", unlinkedRequest(), owned)).verdict);
  }
  expect(tried).toEqual([...Array.from({ length: perMinute }, () => "200"), "429 RATE_LIMITED"]);
  const sent = await api.post("/email/send", unlinkedRequest(), owned);
  expect([sent.verdict, ...limitOf(sent)]).toEqual(["200", perMinute, perMinute - 1]);
});

test("one key's use is no other key's, and who has none is not counted", async () => {
  const [first, second] = [await freshKey(), await freshKey()];
  const { api } = servers[0];
  for (let index = 0; index <= perMinute; index += 1) await api.get("/contacts", first);
  expect((await api.get("/contacts", second)).verdict).toBe("200");
  const stranger = await api.get("/contacts", { key: null });
  expect(stranger.headers["ratelimit-limit"]).toBeUndefined();
});

test("the count starts anew with the next minute", async () => {
  const owned = await freshKey();
  const { api } = servers[0];
  for (let index = 0; index <= perMinute; index += 1) await api.get("/contacts", owned);
  expect((await api.get("/contacts", owned)).status).toBe(429);
  await installation.sql`update rate_limits set minute_start = minute_start - interval '1 minute'`;
  expect(limitOf(await api.get("/contacts", owned))).toEqual([perMinute, perMinute - 1]);
});

test("the day's limit holds as well, and the headers speak of the tighter window", async () => {
  const server = await installation.start({ RATE_LIMIT_PER_MINUTE: "100", RATE_LIMIT_PER_DAY: "3" });
  const owned = await freshKey();
  const verdicts: string[] = [];
  for (let index = 0; index < 3; index += 1) {
    const answer = await server.api.get("/contacts", owned);
    verdicts.push(answer.verdict);
    expect(limitOf(answer)).toEqual([3, 2 - index]);
  }
  const refused = await server.api.get("/contacts", owned);
  expect([...verdicts, refused.verdict]).toEqual(["200", "200", "200", "429 RATE_LIMITED"]);
  const [clock] = await installation.sql<{ left: number }[]>`
    select extract(epoch from date_trunc('day', now(), 'UTC') + interval '1 day' - now())::float8 as left`;
  expect(Math.abs(Number(refused.headers["retry-after"]) - (clock?.left ?? 0))).toBeLessThan(5);
});
