import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { gmailConnections } from "@/db/schema";
import type { Grant } from "@/lib/google/exchange-code";
import { addMember, type TestMember } from "@/lib/testing/add-member";
import { createTestWorkspace, type TestWorkspace } from "@/lib/testing/test-context";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { removeCompanyUser } from "@/lib/users/remove-company-user";
import { neededScopes } from "./scopes";
import { ownerOfAccount, storeConnection } from "./store-connection";
import { openToken } from "./token-secrets";

let db: TestDatabase;
let acme: TestWorkspace;
let mia: TestMember;
let max: TestMember;

beforeAll(async () => {
  db = await createTestDatabase();
});

afterAll(() => db.drop());

beforeEach(async () => {
  acme = await createTestWorkspace();
  mia = await addMember(acme, "member");
  max = await addMember(acme, "member");
});

const grantOf = (subject: string, more: Partial<Grant> = {}): Grant => ({
  subject,
  email: `${subject}@gmail.test`,
  accessToken: "the-access-token",
  refreshToken: "the-refresh-token",
  expiresInSeconds: 3599,
  scopes: neededScopes.join(" "),
  ...more,
});

const rowsOf = ({ userId }: TestMember) =>
  acme.ctx.db.select().from(gmailConnections).where(eq(gmailConnections.userId, userId)).orderBy(gmailConnections.id);

const store = (member: TestMember, grant: Grant) => storeConnection(member.ctx, member.userId, grant);

describe("a connection", () => {
  it("keeps no token in plain, in any column, and opens only at its own place", async () => {
    await store(mia, grantOf("mia"));
    await store(max, grantOf("max"));
    const [text] = await db.sql<{ all: string }[]>`select string_agg(c::text, ' ') as all from gmail_connections c`;
    expect(text?.all).not.toContain("the-access-token");
    expect(text?.all).not.toContain("the-refresh-token");
    const [own, others] = [(await rowsOf(mia))[0], (await rowsOf(max))[0]];
    const place = { workspaceId: acme.ctx.workspaceId, connectionId: own?.id ?? "" };
    expect(openToken(own?.refreshToken ?? "", place, "refresh_token")).toBe("the-refresh-token");
    for (const [sealed, column] of [
      [own?.refreshToken, "access_token"],
      [own?.accessToken, "refresh_token"],
      [others?.refreshToken, "refresh_token"],
      ["the-refresh-token", "refresh_token"],
    ] as const)
      expect(() => openToken(sealed ?? "", place, column)).toThrow(
        expect.objectContaining({ reason: "unreadable_secret" }),
      );
  });

  it("says which permissions are missing, and takes what was asked for when Google says nothing", async () => {
    await store(mia, grantOf("mia", { scopes: "openid email" }));
    expect((await rowsOf(mia))[0]).toMatchObject({ status: "missing_scope", grantedScopes: "openid email" });
    await store(mia, grantOf("mia", { scopes: null }));
    expect((await rowsOf(mia))[0]).toMatchObject({ status: "active", grantedScopes: neededScopes.join(" ") });
  });

  it("to the same account gets its row back, also after it was closed", async () => {
    await store(mia, grantOf("mia"));
    const [first] = await rowsOf(mia);
    await db.sql`update gmail_connections set status = 'needs_reconnect', closed_at = now(), revoke_after = now(),
      revoke_attempts = 3, refresh_lease_until = now() where id = ${first?.id ?? ""}`;
    await store(mia, grantOf("mia", { email: "renamed@gmail.test", refreshToken: "another" }));
    const rows = await rowsOf(mia);
    expect(rows).toEqual([
      expect.objectContaining({
        id: first?.id,
        status: "active",
        gmailAddress: "renamed@gmail.test",
        closedAt: null,
        revokeAfter: null,
        revokeAttempts: 0,
        refreshLeaseUntil: null,
        version: 2,
      }),
    ]);
  });

  it("to another account takes the place of the first, which is then to be revoked", async () => {
    await store(mia, grantOf("first"));
    await store(mia, grantOf("second"));
    const [first, second] = await rowsOf(mia);
    expect(first).toMatchObject({ googleSubject: "first", accessToken: null });
    expect([first?.closedAt, first?.revokeAfter, first?.refreshToken]).not.toContain(null);
    expect(second).toMatchObject({ googleSubject: "second", closedAt: null });
  });

  it("to an account that another member has connected is refused, and their own stays as it was", async () => {
    await store(mia, grantOf("mia"));
    await store(max, grantOf("max"));
    const before = [await rowsOf(mia), await rowsOf(max)];
    expect(await store(max, grantOf("mia"))).toEqual({ kind: "taken" });
    expect([await rowsOf(mia), await rowsOf(max)]).toEqual(before);
    expect(await ownerOfAccount(max.ctx, "mia")).toBe("Some member");
  });

  it("may be to an account that is connected in another workspace", async () => {
    const other = await createTestWorkspace();
    expect(await store(mia, grantOf("mia"))).toMatchObject({ kind: "stored" });
    expect(await storeConnection(other.ctx, other.userId, grantOf("mia"))).toMatchObject({ kind: "stored" });
  });

  it("is made once, whoever asks at the same time", async () => {
    const subjects = ["a", "a", "b", "a", "b"];
    const own = await Promise.all(subjects.map((subject) => store(mia, grantOf(subject))));
    expect(own.map(({ kind }) => kind)).toEqual(subjects.map(() => "stored"));
    expect((await rowsOf(mia)).filter(({ closedAt }) => closedAt === null)).toHaveLength(1);
    const rivals = await Promise.all([mia, max].map((member) => store(member, grantOf("shared"))));
    expect(rivals.map(({ kind }) => kind).sort()).toEqual(["stored", "taken"]);
  });
});

describe("removing a member", () => {
  it("closes their connection with it, and nobody else's", async () => {
    const olive = await addMember(acme, "owner");
    await store(mia, grantOf("mia"));
    await store(max, grantOf("max"));
    await removeCompanyUser(olive.ctx, { id: mia.userId });
    expect((await rowsOf(mia))[0]).toMatchObject({
      accessToken: null,
      closedAt: expect.any(Date),
      revokeAfter: expect.any(Date),
    });
    expect((await rowsOf(max))[0]?.closedAt).toBeNull();
    expect(await store(mia, grantOf("mia"))).toEqual({ kind: "gone" });
    expect(await store(max, grantOf("mia"))).toMatchObject({ kind: "stored" });
  });

  it("and their connecting at the same moment leave nothing open", async () => {
    const olive = await addMember(acme, "owner");
    await Promise.all([store(mia, grantOf("mia")), removeCompanyUser(olive.ctx, { id: mia.userId })]);
    expect((await rowsOf(mia)).filter(({ closedAt }) => closedAt === null)).toEqual([]);
  });

  it("is undone with its connection when it does not succeed", async () => {
    const olive = await addMember(acme, "owner");
    await store(mia, grantOf("mia"));
    await db.sql.unsafe(`create function refuse() returns trigger language plpgsql as $$ begin raise 'no'; end $$;
      create trigger refuse before update on gmail_connections for each row execute function refuse()`);
    await expect(removeCompanyUser(olive.ctx, { id: mia.userId })).rejects.toThrow();
    await db.sql.unsafe("drop trigger refuse on gmail_connections; drop function refuse()");
    const [row] = await db.sql`select removed_at from memberships where user_id = ${mia.userId}`;
    expect(row?.removed_at).toBeNull();
  });
});
