import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { apiKeys, deals, emailConfigs, gmailConnections, users } from "@/db/schema";
import { createApiKey } from "@/lib/api-keys/create-api-key";
import { authenticateApiKey } from "@/lib/auth/authenticate-api-key";
import { newId } from "@/lib/core/ids";
import { addMember, signedInAs, type TestMember } from "@/lib/testing/add-member";
import { refusal } from "@/lib/testing/refusal";
import { createTestWorkspace, type TestWorkspace } from "@/lib/testing/test-context";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { walkPages } from "@/lib/testing/walk-pages";
import { addUser } from "./add-user";
import { getRemovalImpact } from "./get-removal-impact";
import { createInvitation } from "./invitations/create-invitation";
import { listInvitations } from "./invitations/list-invitations";
import { listCompanyUsers } from "./list-company-users";
import { removeCompanyUser } from "./remove-company-user";
import { updateCompanyUser } from "./update-company-user";

let db: TestDatabase;
let acme: TestWorkspace;
let owner: TestMember;
let admin: TestMember;
let member: TestMember;

beforeAll(async () => {
  db = await createTestDatabase();
});

afterAll(() => db.drop());

beforeEach(async () => {
  acme = await createTestWorkspace();
  owner = { ctx: signedInAs(acme.ctx, acme.userId, "owner"), userId: acme.userId, email: "" };
  admin = await addMember(acme, "admin");
  member = await addMember(acme, "member");
});

const memberIds = async () => (await listCompanyUsers(owner.ctx, { limit: 100 })).data.map(({ user_id }) => user_id);

const epochOf = async (userId: string) =>
  (await acme.ctx.db.select().from(users).where(eq(users.id, userId)))[0]?.sessionEpoch;

describe("the list of members", () => {
  it("has the workspace's present members, in the order in which they joined, page by page", async () => {
    await createTestWorkspace();
    const all = [owner.userId, admin.userId, member.userId];
    expect(await memberIds()).toEqual(all);
    const { forward, backward } = await walkPages((page) =>
      listCompanyUsers(owner.ctx, { limit: 1, ...page }).then(({ data, ...rest }) => ({
        ...rest,
        data: data.map((row) => ({ id: row.user_id })),
      })),
    );
    expect(forward.flat()).toEqual(all);
    expect(backward).toEqual(forward);
  });
});

describe("a role", () => {
  it("is changed by administrators, address and role apart", async () => {
    const changed = await updateCompanyUser(admin.ctx, { id: member.userId, role: "admin" });
    expect(changed.data).toMatchObject({ role: "admin", email: member.email, version: 2 });
    const moved = await updateCompanyUser(admin.ctx, { id: member.userId, email: "New@acme.test" });
    expect(moved.data).toMatchObject({ role: "admin", email: "New@acme.test", version: 3 });
  });

  it("of owner is given and taken by owners only", async () => {
    expect((await refusal(updateCompanyUser(admin.ctx, { id: member.userId, role: "owner" }))).code).toBe("FORBIDDEN");
    expect((await refusal(updateCompanyUser(admin.ctx, { id: owner.userId, role: "member" }))).code).toBe("FORBIDDEN");
    expect((await refusal(updateCompanyUser(admin.ctx, { id: owner.userId, email: "x@y.test" }))).code).toBe(
      "FORBIDDEN",
    );
    expect((await refusal(removeCompanyUser(admin.ctx, { id: owner.userId }))).code).toBe("FORBIDDEN");
    expect((await updateCompanyUser(owner.ctx, { id: admin.userId, role: "owner" })).data.role).toBe("owner");
  });

  it("of the last owner stays", async () => {
    expect((await refusal(updateCompanyUser(owner.ctx, { id: owner.userId, role: "admin" }))).code).toBe("CONFLICT");
    expect((await refusal(removeCompanyUser(owner.ctx, { id: owner.userId }))).code).toBe("CONFLICT");
    expect((await updateCompanyUser(owner.ctx, { id: owner.userId, role: "owner" })).data.role).toBe("owner");
  });

  it("of owner does not vanish when two owners demote each other at once", async () => {
    await updateCompanyUser(owner.ctx, { id: admin.userId, role: "owner" });
    const second = signedInAs(acme.ctx, admin.userId, "owner");
    const both = await Promise.allSettled([
      updateCompanyUser(owner.ctx, { id: admin.userId, role: "member" }),
      updateCompanyUser(second, { id: owner.userId, role: "member" }),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const { data } = await listCompanyUsers(owner.ctx, { limit: 100 });
    expect(data.filter(({ role }) => role === "owner")).toHaveLength(1);
  });

  it("is not changed over somebody else's change", async () => {
    await updateCompanyUser(owner.ctx, { id: member.userId, email: "a@acme.test" });
    const late = await refusal(updateCompanyUser(owner.ctx, { id: member.userId, role: "admin", if_match: "1" }));
    expect(late).toMatchObject({ code: "CONFLICT", details: { current: { email: "a@acme.test", version: 2 } } });
  });

  it("that shrinks takes the invitations along that it made possible", async () => {
    await updateCompanyUser(owner.ctx, { id: admin.userId, role: "owner" });
    const second = signedInAs(acme.ctx, admin.userId, "owner");
    await createInvitation(second, { email: "boss@new.test", role: "owner" });
    await createInvitation(second, { email: "staff@new.test", role: "member" });
    const open = async () => (await listInvitations(owner.ctx, { limit: 100 })).data.map(({ email }) => email);
    await updateCompanyUser(owner.ctx, { id: admin.userId, role: "admin" });
    expect(await open()).toEqual(["staff@new.test"]);
    await updateCompanyUser(owner.ctx, { id: admin.userId, role: "member" });
    expect(await open()).toEqual([]);
  });
});

describe("removing a member", () => {
  it("ends their membership, keys, invitations and, with the last membership, their sessions", async () => {
    const key = (await createApiKey(admin.ctx, { name: "job", scopes: ["contacts:read"] })).data;
    await createInvitation(admin.ctx, { email: "friend@new.test", role: "member" });
    expect((await authenticateApiKey(key.key, "calls")).workspaceId).toBe(acme.ctx.workspaceId);
    await removeCompanyUser(owner.ctx, { id: admin.userId });
    expect(await memberIds()).toEqual([owner.userId, member.userId]);
    expect((await refusal(authenticateApiKey(key.key, "calls"))).code).toBe("UNAUTHORIZED");
    expect((await acme.ctx.db.select().from(apiKeys).where(eq(apiKeys.id, key.id)))[0]?.revokedAt).not.toBeNull();
    expect((await listInvitations(owner.ctx, { limit: 100 })).data).toEqual([]);
    expect(await epochOf(admin.userId)).toBe(1);
  });

  it("leaves the sessions of somebody who is a member elsewhere", async () => {
    const elsewhere = await createTestWorkspace("elsewhere");
    await addUser(elsewhere.ctx, { workspaceSlug: "elsewhere", email: member.email, name: "x", role: "member" });
    await removeCompanyUser(owner.ctx, { id: member.userId });
    expect(await epochOf(member.userId)).toBe(0);
  });

  it("makes them unknown here, and an earlier key stays dead when they come back", async () => {
    const key = (await createApiKey(admin.ctx, { name: "job", scopes: ["contacts:read"] })).data.key;
    await removeCompanyUser(owner.ctx, { id: admin.userId });
    for (const ask of [removeCompanyUser, getRemovalImpact, updateCompanyUser])
      expect((await refusal(ask(owner.ctx, { id: admin.userId }))).code).toBe("NOT_FOUND");
    const [{ slug } = { slug: "" }] = await db.sql`select slug from workspaces where id = ${acme.ctx.workspaceId}`;
    await addUser(acme.ctx, { workspaceSlug: slug, email: admin.email, name: "x", role: "member" });
    expect(await memberIds()).toContain(admin.userId);
    expect((await refusal(authenticateApiKey(key, "calls"))).code).toBe("UNAUTHORIZED");
  });

  it("lets an administrator leave by themself", async () => {
    await removeCompanyUser(admin.ctx, { id: admin.userId });
    expect(await memberIds()).not.toContain(admin.userId);
  });

  it("reaches nobody of another workspace", async () => {
    const other = await createTestWorkspace();
    for (const ask of [removeCompanyUser, getRemovalImpact, updateCompanyUser]) {
      const [foreign, unknown] = [newId(), other.userId].map((id) => refusal(ask(owner.ctx, { id })));
      expect((await foreign)?.code).toBe("NOT_FOUND");
      expect((await unknown)?.code).toBe("NOT_FOUND");
    }
  });

  it("says beforehand what it will end", async () => {
    const { ctx } = acme;
    const key = (await createApiKey(admin.ctx, { name: "job", scopes: ["contacts:read"] })).data;
    const configId = newId();
    await ctx.db.insert(emailConfigs).values({
      workspaceId: ctx.workspaceId,
      id: configId,
      configName: "Team",
      fromEmail: "team@acme.test",
      fromName: "Team",
      staffEmail: "team@acme.test",
      gmailSenderUserId: admin.userId,
    });
    const mailboxId = newId();
    await ctx.db.insert(gmailConnections).values({
      workspaceId: ctx.workspaceId,
      id: mailboxId,
      userId: admin.userId,
      googleSubject: "1",
      gmailAddress: "admin@gmail.test",
      status: "active",
      grantedScopes: "",
    });
    await ctx.db.update(deals).set({ assignedTo: admin.userId }).where(eq(deals.id, acme.dealId));
    expect((await getRemovalImpact(owner.ctx, { id: admin.userId })).data).toEqual({
      api_keys: [{ id: key.id, name: "job" }],
      gmail_connection: { id: mailboxId, gmail_address: "admin@gmail.test" },
      email_configs: [{ id: configId, config_name: "Team" }],
      assigned_deals: 1,
      is_last_owner: false,
    });
    expect((await getRemovalImpact(owner.ctx, { id: owner.userId })).data.is_last_owner).toBe(true);
  });
});
