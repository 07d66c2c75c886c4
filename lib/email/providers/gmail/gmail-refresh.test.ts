import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { database } from "@/lib/core/database";
import type { ConnectionPlace } from "@/lib/email/gmail/token-secrets";
import { gmailProvider } from "@/lib/email/providers/gmail/gmail-provider";
import { gmailTestMessage } from "@/lib/email/providers/gmail/testing/gmail-test-message";
import type { GoogleFault } from "@/lib/email/providers/gmail/testing/google-faults";
import type { StandInGoogle } from "@/lib/email/providers/gmail/testing/start-google";
import { connectMailbox, startGoogleForTests } from "@/lib/testing/connected-mailbox";
import { NEVER } from "@/lib/testing/gmail-for-tests";
import { createTestWorkspace } from "@/lib/testing/test-context";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";

const email = "ann@gmail.test";

let db: TestDatabase;
let google: StandInGoogle;
let place: ConnectionPlace;
beforeAll(async () => {
  db = await createTestDatabase();
  google = await startGoogleForTests();
  google.addUser({ email });
});
beforeEach(async () => {
  google.heal();
  const workspace = await createTestWorkspace();
  place = await connectMailbox(google, workspace.ctx, { userId: workspace.userId, email });
});
afterAll(async () => {
  await google.close();
  await database().$client.end({ timeout: 1 });
  await db.drop();
});

const scopes = ["compose", "readonly"].map((name) => `https://www.googleapis.com/auth/gmail.${name}`).join(" ");

async function sendTwenty() {
  const provider = gmailProvider({ ...place, gmailAddress: email, grantedScopes: scopes });
  const messages = Array.from({ length: 20 }, () => gmailTestMessage({ from: email }));
  const outcomes = await Promise.all(messages.map((message) => provider.send(message, NEVER, async () => undefined)));
  const { deliveries } = google.mailbox(email);
  const copies = messages.map(({ messageId }) => deliveries.filter((copy) => copy.messageId === messageId).length);
  return { outcomes, copies };
}

const status = async () => {
  const [row] = await db.sql`select status from gmail_connections where id = ${place.connectionId}`;
  return row?.status;
};

const expiries = {
  "Google says 401": async () => google.expireAccessTokens(),
  "its time is over": async () => {
    google.expireAccessTokens();
    await db.sql`update gmail_connections set access_token_expires_at = now() - interval '1 second'`;
  },
};

it.each(Object.entries(expiries))(
  "20 sends at once on an expired token (%s): one refresh, 20 messages",
  async (_name, expire) => {
    await expire();
    const [refreshes, asked] = [google.refreshes, google.count("token")];
    const { outcomes, copies } = await sendTwenty();
    expect(outcomes.map(({ kind }) => kind)).toEqual(Array(20).fill("accepted"));
    expect(copies).toEqual(Array(20).fill(1));
    expect([google.refreshes - refreshes, google.count("token") - asked]).toEqual([1, 1]);
    expect(google.mailbox(email).drafts).toEqual([]);
  },
);

it("a revoked consent: 20 times not connected, Google asked once, nothing sent", async () => {
  google.revoke(email);
  const asked = google.count("token");
  const { outcomes, copies } = await sendTwenty();
  for (const outcome of outcomes) expect(outcome).toMatchObject({ kind: "rejected", disconnected: true });
  expect(copies).toEqual(Array(20).fill(0));
  expect(google.count("token") - asked).toBe(1);
  expect(await status()).toBe("needs_reconnect");
});

it.each(["500", "429 retry-after", "reset"] as GoogleFault[])(
  "a token endpoint that answers %s: not sent, to be tried later, still connected",
  async (fault) => {
    google.expireAccessTokens();
    google.fail("token", fault, 20);
    const { outcomes, copies } = await sendTwenty();
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ kind: "rejected", permanent: false, retryAfterSeconds: expect.any(Number) });
      expect(outcome).not.toHaveProperty("disconnected");
    }
    expect(copies).toEqual(Array(20).fill(0));
    expect(await status()).toBe("active");
  },
);

it("a permission that Google finds missing is noted with the connection", async () => {
  google.fail("drafts.create", "403 insufficientPermissions", 20);
  const { outcomes } = await sendTwenty();
  expect(outcomes[0]).toMatchObject({ kind: "rejected", disconnected: true });
  expect(await status()).toBe("missing_scope");
});
