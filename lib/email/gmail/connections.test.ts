import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/core/context";
import { newId } from "@/lib/core/ids";
import { addMember, type TestMember } from "@/lib/testing/add-member";
import { refusal } from "@/lib/testing/refusal";
import { createTestWorkspace, type TestWorkspace } from "@/lib/testing/test-context";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { walkPages } from "@/lib/testing/walk-pages";
import { connectGmail } from "./connect-gmail";
import { disconnectGmail } from "./disconnect-gmail";
import { listGmailConnections } from "./list-gmail-connections";
import { markConnection } from "./mark-connection";
import { refreshGmailConnection } from "./refresh-gmail-connection";
import { insertConnection } from "./testing/insert-connection";
import type { ConnectionPlace } from "./token-secrets";

let db: TestDatabase;
let acme: TestWorkspace;
let mia: TestMember;
let max: TestMember;
let mailbox: ConnectionPlace;

beforeAll(async () => {
  db = await createTestDatabase();
});

afterAll(() => db.drop());

beforeEach(async () => {
  acme = await createTestWorkspace();
  mia = await addMember(acme, "member");
  max = await addMember(acme, "member");
  mailbox = await insertConnection(acme.ctx, { userId: mia.userId, gmailAddress: "mia@gmail.test" });
});

const list = async (ctx: Ctx) => (await listGmailConnections(ctx, { limit: 25 })).data;

describe("the list of connections", () => {
  it("shows every member whose mailbox it is and how it stands, and no token", async () => {
    for (const ctx of [acme.ctx, mia.ctx, max.ctx]) {
      const [shown] = await list(ctx);
      expect(shown).toMatchObject({
        id: mailbox.connectionId,
        user_id: mia.userId,
        name: "Some member",
        gmail_address: "mia@gmail.test",
        status: "active",
        missing_scopes: [],
        aliases_fetched_at: null,
        version: 1,
      });
      expect(Object.keys(shown ?? {}).filter((name) => name.includes("token"))).toEqual([]);
    }
  });

  it("tells its owner what to do, and others whom to ask", async () => {
    await markConnection(mailbox, "needs_reconnect");
    expect((await list(mia.ctx))[0]?.hint).toContain("Connect Gmail again");
    expect((await list(max.ctx))[0]?.hint).toContain("Some member has to connect Gmail again");
  });

  it("names the permission that was unticked", async () => {
    await insertConnection(acme.ctx, { userId: max.userId, status: "missing_scope", grantedScopes: "openid email" });
    const shown = (await list(max.ctx)).find(({ user_id }) => user_id === max.userId);
    expect(shown?.missing_scopes).toEqual([
      "https://www.googleapis.com/auth/gmail.compose",
      "https://www.googleapis.com/auth/gmail.readonly",
    ]);
    expect(shown?.hint).toContain("send mail");
  });

  it("leaves out what was disconnected, and other workspaces, and goes page by page", async () => {
    const other = await createTestWorkspace();
    await insertConnection(other.ctx, { userId: other.userId });
    const second = await insertConnection(acme.ctx, { userId: max.userId });
    const { forward, backward } = await walkPages((page) => listGmailConnections(acme.ctx, { limit: 1, ...page }));
    expect(forward.flat()).toEqual([second.connectionId, mailbox.connectionId]);
    expect(backward).toEqual(forward);
    await disconnectGmail(max.ctx, { id: second.connectionId });
    expect((await list(acme.ctx)).map(({ id }) => id)).toEqual([mailbox.connectionId]);
  });
});

describe("marking a connection", () => {
  it("says so once, and takes a lesser problem for no greater one", async () => {
    await markConnection(mailbox, "missing_scope");
    await markConnection(mailbox, "missing_scope");
    expect((await list(mia.ctx))[0]).toMatchObject({ status: "missing_scope", version: 2 });
    await markConnection(mailbox, "needs_reconnect");
    await markConnection(mailbox, "missing_scope");
    expect((await list(mia.ctx))[0]).toMatchObject({ status: "needs_reconnect", version: 3 });
  });
});

describe("disconnecting", () => {
  it("is for oneself, owners and administrators", async () => {
    const refused = await refusal(disconnectGmail(max.ctx, { id: mailbox.connectionId }));
    expect(refused).toMatchObject({ code: "FORBIDDEN", fix: expect.stringContaining("Some member") });
    await disconnectGmail(mia.ctx, { id: mailbox.connectionId });
    for (const role of ["admin", "owner"] as const) {
      const { connectionId: id } = await insertConnection(acme.ctx, { userId: mia.userId });
      await disconnectGmail((await addMember(acme, role)).ctx, { id });
    }
    expect(await list(acme.ctx)).toEqual([]);
  });

  it("forgets the access token at once and leaves the rest to be revoked", async () => {
    await disconnectGmail(mia.ctx, { id: mailbox.connectionId });
    const [row] = await db.sql`select * from gmail_connections where id = ${mailbox.connectionId}`;
    expect(row).toMatchObject({ access_token: null, access_token_expires_at: null, revoke_attempts: 0 });
    expect([row?.closed_at, row?.revoke_after, row?.refresh_token]).not.toContain(null);
  });

  it("and refreshing know nothing of what is disconnected, unknown or another workspace's", async () => {
    const other = await createTestWorkspace();
    const theirs = await insertConnection(other.ctx, { userId: other.userId });
    await disconnectGmail(mia.ctx, { id: mailbox.connectionId });
    for (const id of [mailbox.connectionId, theirs.connectionId, newId()]) {
      expect((await refusal(disconnectGmail(acme.ctx, { id }))).code).toBe("NOT_FOUND");
      expect((await refusal(refreshGmailConnection(acme.ctx, { id }))).code).toBe("NOT_FOUND");
    }
    expect(await list(other.ctx)).toHaveLength(1);
  });
});

describe("a server without a Google client", () => {
  it("says what its operator has to set, and refuses a key before that", async () => {
    const refused = await refusal(connectGmail(mia.ctx, {}));
    expect(refused.code).toBe("EMAIL_NOT_CONFIGURED");
    expect(refused.fix).toContain("GOOGLE_CLIENT_ID and GOOGLE_CLIENT_SECRET");
    expect((await refusal(connectGmail(acme.ctx, {}))).code).toBe("FORBIDDEN");
  });
});
