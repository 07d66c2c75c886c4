import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { database } from "@/lib/core/database";
import type { GoogleFault } from "@/lib/email/providers/gmail/testing/google-faults";
import type { StandInGoogle } from "@/lib/email/providers/gmail/testing/start-google";
import { addMember, type TestMember } from "@/lib/testing/add-member";
import { connectMailbox, startGoogleForTests } from "@/lib/testing/connected-mailbox";
import { createTestWorkspace, type TestWorkspace } from "@/lib/testing/test-context";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { accessTokenFor } from "./access-token";
import { disconnectGmail } from "./disconnect-gmail";
import { GmailDisconnected, GoogleUnavailable } from "./gmail-errors";
import type { ConnectionPlace } from "./token-secrets";

let db: TestDatabase;
let google: StandInGoogle;
let acme: TestWorkspace;
let mia: TestMember;
let place: ConnectionPlace;

beforeAll(async () => {
  db = await createTestDatabase();
  // Nothing here may need a second connection.
  process.env.DATABASE_POOL_SIZE = "1";
  google = await startGoogleForTests();
  for (const name of ["mia", "max"]) google.addUser({ email: `${name}@gmail.test` });
});

afterAll(async () => {
  await google.close();
  await database().$client.end({ timeout: 1 });
  await db.drop();
});

beforeEach(async () => {
  acme = await createTestWorkspace();
  mia = await addMember(acme, "member");
  place = await connectMailbox(google, mia.ctx, { userId: mia.userId, email: "mia@gmail.test" });
});

afterEach(() => google.heal());

const expire = () => db.sql`update gmail_connections set access_token_expires_at = now() + interval '59 seconds'`;

const row = async () => (await db.sql`select * from gmail_connections where id = ${place.connectionId}`)[0];

const problemOf = (work: Promise<unknown>) => work.then(() => null).catch((err: unknown) => err);

/** What this module keeps in a process is forgotten: from here on it acts as one more process, with a pool of its own. */
function actAsAnotherProcess(): { end: () => Promise<void> } {
  const shared = globalThis as unknown as Record<symbol, unknown>;
  const names = ["tern.database", "tern.gmail-refreshes", "tern.google-client"].map((name) => Symbol.for(name));
  const kept = names.map((name) => [name, shared[name]] as const);
  for (const name of names) delete shared[name];
  return {
    end: async () => {
      await database().$client.end({ timeout: 1 });
      for (const [name, value] of kept) shared[name] = value;
    },
  };
}

/** The token endpoint's calls while `work` runs. */
async function tokenCalls<T>(work: () => Promise<T>): Promise<{ calls: number; result: T }> {
  const before = google.count("token");
  const result = await work();
  return { calls: google.count("token") - before, result };
}

describe("an access token", () => {
  it("is kept until its last minute, and asked for again then", async () => {
    const { calls, result: first } = await tokenCalls(() => accessTokenFor(place));
    expect(calls).toBe(0);
    await expire();
    const { calls: later, result: second } = await tokenCalls(() => accessTokenFor(place));
    expect([later, second === first]).toEqual([1, false]);
    expect(await accessTokenFor(place)).toBe(second);
  });

  it("is asked for once by 20 at a time", async () => {
    await expire();
    const { calls, result } = await tokenCalls(() =>
      Promise.all(Array.from({ length: 20 }, () => accessTokenFor(place))),
    );
    expect([calls, new Set(result).size]).toEqual([1, 1]);
  });

  it("is asked for once by several processes at a time, even while Google is slow", async () => {
    await expire();
    google.fail("token", "slow");
    const { calls, result } = await tokenCalls(async () => {
      const here = Array.from({ length: 10 }, () => accessTokenFor(place));
      const other = actAsAnotherProcess();
      const there = Array.from({ length: 10 }, () => accessTokenFor(place));
      return Promise.all([...here, ...there]).finally(() => other.end());
    });
    expect([calls, new Set(result).size]).toEqual([1, 1]);
  });

  it("that Google rejects is replaced once, however many were told so", async () => {
    const rejected = await accessTokenFor(place);
    const { calls, result } = await tokenCalls(() =>
      Promise.all(Array.from({ length: 20 }, () => accessTokenFor(place, { rejected }))),
    );
    expect([calls, new Set(result).size]).toEqual([1, 1]);
    expect(result).not.toContain(rejected);
    const { calls: late, result: replaced } = await tokenCalls(() => accessTokenFor(place, { rejected }));
    expect([late, replaced]).toEqual([0, result[0]]);
  });

  it("holds no database connection while Google is asked", async () => {
    await expire();
    google.fail("token", "slow");
    const fetching = accessTokenFor(place);
    await expect.poll(async () => (await row())?.refresh_lease_until).not.toBeNull();
    const first = await Promise.race([fetching.then(() => "token"), database().$client`select 1`.then(() => "query")]);
    expect(first).toBe("query");
    await fetching;
    expect((await row())?.refresh_lease_until).toBeNull();
  });

  it("is waited for no longer than one wants to, and arrives for the others", async () => {
    await expire();
    google.fail("token", "slow");
    const patient = accessTokenFor(place);
    const hurried = await problemOf(accessTokenFor(place, { signal: AbortSignal.timeout(200) }));
    expect(hurried).toBeInstanceOf(GoogleUnavailable);
    expect(await patient).toMatch(/^ya29\./);
  });

  it("is fetched by somebody else when the process that was at it has died", async () => {
    await db.sql`update gmail_connections set access_token_expires_at = now(), refresh_lease_until = now() + interval '1 second'`;
    const { calls } = await tokenCalls(() => accessTokenFor(place));
    expect(calls).toBe(1);
  });
});

describe("when Google has forgotten the grant", () => {
  it("the connection is marked, and Google is asked no more", async () => {
    google.revoke("mia@gmail.test");
    await expire();
    const { calls, result } = await tokenCalls(() =>
      Promise.all(Array.from({ length: 20 }, () => problemOf(accessTokenFor(place)))),
    );
    for (const err of result) expect(err).toMatchObject({ name: "GmailDisconnected", reason: "revoked" });
    expect(calls).toBe(1);
    expect(await row()).toMatchObject({ status: "needs_reconnect", access_token: null, version: 2 });
    const { calls: later } = await tokenCalls(() => problemOf(accessTokenFor(place)));
    expect(later).toBe(0);
  });

  it("but the mailbox was connected anew meanwhile, the new grant is used", async () => {
    google.revoke("mia@gmail.test");
    await expire();
    google.fail("token", "slow");
    const waiting = accessTokenFor(place);
    await expect.poll(async () => (await row())?.refresh_lease_until).not.toBeNull();
    await connectMailbox(google, mia.ctx, { userId: mia.userId, email: "mia@gmail.test" });
    expect(await waiting).toMatch(/^ya29\./);
    expect((await row())?.status).toBe("active");
  });
});

describe("when Google cannot say", () => {
  it.each([
    ["500", 30],
    ["503", 30],
    ["429", 30],
    ["429 retry-after", 17],
    ["invalid", 30],
    ["empty", 30],
    ["truncated stored", 30],
    ["reset", 30],
    ["cut", 30],
    ["invalid_client", 300],
  ] as [GoogleFault, number][])(
    "(%s) nothing is marked, and it works as soon as Google does",
    async (fault, seconds) => {
      await expire();
      google.fail("token", fault);
      const err = await problemOf(accessTokenFor(place));
      expect(err).toMatchObject({ name: "GoogleUnavailable", retryAfterSeconds: seconds });
      expect(await row()).toMatchObject({ status: "active", refresh_lease_until: null });
      expect(await accessTokenFor(place)).toMatch(/^ya29\./);
    },
  );

  it("whether by silence or by no discovery, it is told within ten seconds", async () => {
    await expire();
    google.fail("token", "hang");
    const startedAt = performance.now();
    expect(await problemOf(accessTokenFor(place))).toBeInstanceOf(GoogleUnavailable);
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    const other = actAsAnotherProcess();
    google.fail("discovery", "hang");
    expect(await problemOf(accessTokenFor(place))).toBeInstanceOf(GoogleUnavailable);
    expect(await accessTokenFor(place)).toMatch(/^ya29\./);
    await other.end();
  });
});

describe("a connection that is of no use", () => {
  it("because it was closed gives out nothing, not even what is good still", async () => {
    await disconnectGmail(mia.ctx, { id: place.connectionId });
    const elsewhere = { ...place, workspaceId: (await createTestWorkspace()).ctx.workspaceId };
    for (const at of [place, elsewhere])
      expect(await problemOf(accessTokenFor(at))).toMatchObject({ name: "GmailDisconnected", reason: "closed" });
  });

  it("because its secrets were swapped with another's fails closed, and asks Google nothing", async () => {
    const max = await addMember(acme, "member");
    const others = await connectMailbox(google, max.ctx, { userId: max.userId, email: "max@gmail.test" });
    await db.sql`update gmail_connections c set access_token = o.access_token, refresh_token = o.refresh_token
      from gmail_connections o where c.id = ${place.connectionId} and o.id = ${others.connectionId}`;
    for (const prepare of [async () => undefined, expire]) {
      await prepare();
      const { calls, result } = await tokenCalls(() => problemOf(accessTokenFor(place)));
      expect(result).toBeInstanceOf(GmailDisconnected);
      expect([calls, result]).toMatchObject([0, { reason: "unreadable_secret" }]);
    }
    expect(await row()).toMatchObject({ status: "active", refresh_lease_until: null });
  });
});
