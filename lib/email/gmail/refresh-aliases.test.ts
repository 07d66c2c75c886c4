import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { database } from "@/lib/core/database";
import { rootLog } from "@/lib/core/log";
import type { GoogleFault } from "@/lib/email/providers/gmail/testing/google-faults";
import type { StandInGoogle } from "@/lib/email/providers/gmail/testing/start-google";
import { connectMailbox, startGoogleForTests } from "@/lib/testing/connected-mailbox";
import { refusal } from "@/lib/testing/refusal";
import { createTestWorkspace, type TestWorkspace } from "@/lib/testing/test-context";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { refreshAliases } from "./refresh-aliases";
import { refreshDueAliases } from "./refresh-due-aliases";
import { refreshGmailConnection } from "./refresh-gmail-connection";
import type { ConnectionPlace } from "./token-secrets";

const email = "mia@gmail.test";

let db: TestDatabase;
let google: StandInGoogle;
let acme: TestWorkspace;
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

const primary = { sendAsEmail: email, displayName: "Mia", isPrimary: true, isDefault: true, signature: "<b>Mia</b>" };
const server = { host: "smtp.acme.test", port: 465, securityMode: "ssl" };

beforeEach(async () => {
  google.setAliases(email, [primary]);
  acme = await createTestWorkspace();
  place = await connectMailbox(google, acme.ctx, { userId: acme.userId, email });
});

afterEach(async () => {
  google.heal();
  await db.sql`delete from gmail_connections`;
});

const row = async () => (await db.sql`select * from gmail_connections where id = ${place.connectionId}`)[0];

async function asked(work: () => Promise<unknown>): Promise<number> {
  const before = google.count("sendAs.list");
  await work();
  return google.count("sendAs.list") - before;
}

describe("a mailbox's aliases", () => {
  it("are kept as Google tells them, with the time", async () => {
    google.setAliases(email, [
      primary,
      {
        sendAsEmail: "Team@acme.test",
        displayName: "Team",
        replyToAddress: "desk@acme.test",
        verificationStatus: "accepted",
      },
      { sendAsEmail: "new@acme.test", verificationStatus: "pending", smtpMsa: server },
      { sendAsEmail: "own@acme.test", smtpMsa: server },
      { sendAsEmail: "plain@acme.test" },
    ]);
    const { data } = await refreshGmailConnection(acme.ctx, { id: place.connectionId });
    expect(Math.abs(Date.parse(data.aliases_fetched_at ?? "") - Date.now())).toBeLessThan(5_000);
    const none = {
      displayName: "",
      isPrimary: false,
      isDefault: false,
      verificationStatus: null,
      replyTo: "",
      signature: "",
    };
    expect(data.aliases).toEqual([
      { ...none, email, displayName: "Mia", isPrimary: true, isDefault: true, signature: "<b>Mia</b>", usable: true },
      {
        ...none,
        email: "Team@acme.test",
        displayName: "Team",
        replyTo: "desk@acme.test",
        verificationStatus: "accepted",
        usable: true,
      },
      { ...none, email: "new@acme.test", verificationStatus: "pending", usable: false },
      { ...none, email: "own@acme.test", usable: false },
      { ...none, email: "plain@acme.test", usable: true },
    ]);
    expect((await row())?.aliases).toHaveLength(5);
  });

  it("are asked for once more with another token when Google rejects the first, and not a third time", async () => {
    google.expireAccessTokens();
    expect(await asked(() => refreshAliases(place))).toBe(2);
    google.fail("sendAs.list", "401", 5);
    expect(await asked(() => expect(refreshAliases(place)).rejects.toMatchObject({ name: "GoogleUnavailable" }))).toBe(
      2,
    );
    expect((await row())?.status).toBe("active");
  });

  it("that may not be read mark the connection, and their owner is told", async () => {
    google.fail("sendAs.list", "403 insufficientPermissions");
    const refused = await refusal(refreshGmailConnection(acme.ctx, { id: place.connectionId }));
    expect(refused).toMatchObject({ code: "SENDER_NOT_CONNECTED", details: { reason: "missing_scope" } });
    expect(await row()).toMatchObject({ status: "missing_scope" });
  });

  it("of a mailbox that Google has forgotten are not to be had", async () => {
    google.revoke(email);
    const refused = await refusal(refreshGmailConnection(acme.ctx, { id: place.connectionId }));
    expect(refused).toMatchObject({ code: "SENDER_NOT_CONNECTED", details: { reason: "revoked" } });
    expect(await row()).toMatchObject({ status: "needs_reconnect" });
  });

  it.each([
    ["500", 30],
    ["429 retry-after", 17],
    ["403 rateLimitExceeded", 30],
    ["reset", 30],
    ["truncated", 30],
    ["invalid", 30],
    ["hang", 30],
  ] as [GoogleFault, number][])("stay as they were when Google answers %s", async (fault, seconds) => {
    const before = await row();
    google.fail("sendAs.list", fault);
    const startedAt = performance.now();
    const refused = await refusal(refreshGmailConnection(acme.ctx, { id: place.connectionId }));
    expect(refused).toMatchObject({ code: "PROVIDER_UNAVAILABLE", status: 503, retryAfterSeconds: seconds });
    expect(performance.now() - startedAt).toBeLessThan(8_400);
    expect(await row()).toEqual(before);
  });
});

describe("by themselves", () => {
  it("they are read again once a day, by one process", async () => {
    expect(await asked(() => refreshDueAliases(rootLog()))).toBe(0);
    await db.sql`update gmail_connections set aliases_due_at = now() - interval '1 minute'`;
    expect(await asked(() => Promise.all([1, 2, 3].map(() => refreshDueAliases(rootLog()))))).toBe(1);
    const hours = ((await row())?.aliases_due_at - Date.now()) / 3_600_000;
    expect(hours).toBeCloseTo(24, 1);
  });

  it("they are tried again in an hour when that fails", async () => {
    await db.sql`update gmail_connections set aliases_due_at = now() - interval '1 minute'`;
    google.fail("sendAs.list", "500");
    await refreshDueAliases(rootLog());
    expect(((await row())?.aliases_due_at - Date.now()) / 3_600_000).toBeCloseTo(1, 1);
  });

  it("they are left alone where nobody may read them, or the mailbox has to be connected anew", async () => {
    for (const change of [{ status: "needs_reconnect" }, { granted_scopes: "openid" }, { closed_at: new Date() }]) {
      await connectMailbox(google, acme.ctx, { userId: acme.userId, email });
      await db.sql`update gmail_connections set ${db.sql({ ...change, aliases_due_at: new Date(0) })}`;
      expect(await asked(() => refreshDueAliases(rootLog()))).toBe(0);
    }
  });
});
