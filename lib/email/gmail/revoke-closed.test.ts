import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { gmailConnections } from "@/db/schema";
import { database } from "@/lib/core/database";
import { rootLog } from "@/lib/core/log";
import type { GoogleFault } from "@/lib/email/providers/gmail/testing/google-faults";
import type { StandInGoogle } from "@/lib/email/providers/gmail/testing/start-google";
import { addMember, type TestMember } from "@/lib/testing/add-member";
import { connectMailbox, startGoogleForTests } from "@/lib/testing/connected-mailbox";
import { createTestWorkspace, type TestWorkspace } from "@/lib/testing/test-context";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { removeCompanyUser } from "@/lib/users/remove-company-user";
import { closeConnections } from "./close-connections";
import { revokeClosed } from "./revoke-closed";
import type { ConnectionPlace } from "./token-secrets";

const email = "mia@gmail.test";

let db: TestDatabase;
let google: StandInGoogle;
let acme: TestWorkspace;
let mia: TestMember;
let place: ConnectionPlace;

beforeAll(async () => {
  db = await createTestDatabase();
  google = await startGoogleForTests();
  google.addUser({ email });
});

afterAll(async () => {
  await google.close();
  await database().$client.end({ timeout: 1 });
  await db.drop();
});

beforeEach(async () => {
  acme = await createTestWorkspace();
  mia = await addMember(acme, "member");
  place = await connectMailbox(google, mia.ctx, { userId: mia.userId, email });
});

afterEach(async () => {
  google.heal();
  await db.sql`delete from gmail_connections`;
});

const row = async () => (await db.sql`select * from gmail_connections where id = ${place.connectionId}`)[0];

const close = () => closeConnections(acme.ctx, eq(gmailConnections.userId, mia.userId));

/** Time passes. */
const makeDue = () =>
  db.sql`update gmail_connections set revoke_after = now() - interval '1 second' where revoke_after is not null`;

async function revocations(work: () => Promise<unknown>): Promise<number> {
  const before = google.count("revoke");
  await work();
  return google.count("revoke") - before;
}

const run = () => revocations(() => revokeClosed(rootLog()));

const isGone = async () => {
  const { refresh_token, access_token } = (await row()) ?? {};
  return refresh_token === null && access_token === null;
};

describe("a connection that was closed", () => {
  it("is revoked at Google once, and its tokens are forgotten", async () => {
    expect(await run()).toBe(0);
    await close();
    expect(await run()).toBe(1);
    expect(google.calls.at(-1)).toMatchObject({ operation: "revoke", status: 200 });
    expect([await isGone(), (await row())?.revoke_after]).toEqual([true, null]);
    expect(await run()).toBe(0);
  });

  it("because its member was removed is revoked too", async () => {
    await removeCompanyUser((await addMember(acme, "owner")).ctx, { id: mia.userId });
    expect([await run(), await isGone()]).toEqual([1, true]);
  });

  it("is revoked once by several processes at a time", async () => {
    await close();
    google.fail("revoke", "slow");
    expect(await revocations(() => Promise.all([1, 2, 3].map(() => revokeClosed(rootLog()))))).toBe(1);
    expect(await isGone()).toBe(true);
  });

  it("counts as revoked when Google knows nothing of it any more", async () => {
    google.revoke(email);
    await close();
    expect([await run(), await isGone()]).toEqual([1, true]);
  });

  it.each(["500", "429", "reset", "invalid_client"] as GoogleFault[])(
    "is tried again later, and later still, while Google answers %s",
    async (fault) => {
      google.fail("revoke", fault, 2);
      await close();
      const waits: number[] = [];
      for (const attempts of [1, 2]) {
        expect(await run()).toBe(1);
        expect(await row()).toMatchObject({ revoke_attempts: attempts, closed_at: expect.any(Date) });
        waits.push(Math.round((((await row())?.revoke_after ?? 0) - Date.now()) / 10_000) * 10);
        expect([await run(), await isGone()]).toEqual([0, false]);
        await makeDue();
      }
      expect(waits).toEqual([30, 60]);
      expect([await run(), await isGone()]).toEqual([1, true]);
    },
  );

  it("is left alone once it is connected again", async () => {
    google.fail("revoke", "500");
    await close();
    await run();
    await connectMailbox(google, mia.ctx, { userId: mia.userId, email });
    await makeDue();
    expect(await run()).toBe(0);
    expect([(await row())?.closed_at, await isGone()]).toEqual([null, false]);
  });

  it("is forgotten without a word to Google while the account is connected by somebody else, or elsewhere", async () => {
    const other = await createTestWorkspace();
    await connectMailbox(google, other.ctx, { userId: other.userId, email });
    await close();
    expect([await run(), await isGone()]).toEqual([0, true]);
    const max = await addMember(other, "member");
    await closeConnections(other.ctx, undefined);
    await connectMailbox(google, max.ctx, { userId: max.userId, email });
    expect(await run()).toBe(0);
    const [left] = await db.sql`select count(*)::int as n from gmail_connections where refresh_token is not null`;
    expect(left?.n).toBe(1);
  });

  it("whose token cannot be opened waits for the right key", async () => {
    await close();
    await db.sql`update gmail_connections set refresh_token = 'v1.00000000.AAAA' where id = ${place.connectionId}`;
    expect([await run(), await isGone()]).toEqual([0, false]);
    expect(await row()).toMatchObject({ revoke_attempts: 1 });
  });
});
