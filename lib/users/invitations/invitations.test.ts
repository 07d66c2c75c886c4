import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { invitations, memberships, users } from "@/db/schema";
import { signInWithPassword } from "@/lib/auth/sign-in-with-password";
import type { Role } from "@/lib/contracts/scopes";
import { newId } from "@/lib/core/ids";
import { systemContext } from "@/lib/core/system-context";
import { addMember, signedInAs, type TestMember } from "@/lib/testing/add-member";
import { refusal } from "@/lib/testing/refusal";
import { createTestWorkspace, type TestWorkspace } from "@/lib/testing/test-context";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { listCompanyUsers } from "@/lib/users/list-company-users";
import { removeCompanyUser } from "@/lib/users/remove-company-user";
import { acceptInvitation } from "./accept-invitation";
import { createInvitation } from "./create-invitation";
import { listInvitations } from "./list-invitations";
import { readInvitation } from "./read-invitation";
import { revokeInvitation } from "./revoke-invitation";

let db: TestDatabase;
let acme: TestWorkspace;
let owner: TestMember["ctx"];
let email: string;

const password = "a password nobody guesses";
const anybody = () => systemContext();

beforeAll(async () => {
  db = await createTestDatabase();
});

afterAll(() => db.drop());

beforeEach(async () => {
  acme = await createTestWorkspace();
  owner = signedInAs(acme.ctx, acme.userId, "owner");
  email = `nina-${newId()}@new.test`;
});

async function invite(role: Role = "member", to = email) {
  const { data } = await createInvitation(owner, { email: to, role });
  return { ...data, token: data.url.split("/").at(-1) ?? "" };
}

const accept = (token: string, given: { name?: string; password?: string } = {}) =>
  acceptInvitation(anybody(), { token, password, ...given });

const roleOf = async (address: string) =>
  (await listCompanyUsers(owner, { limit: 100 })).data.find((member) => member.email === address)?.role;

describe("an invitation", () => {
  it("lets somebody new join with a name and a password of their own, and sign in with it", async () => {
    const { token } = await invite("admin");
    expect((await readInvitation(anybody(), { token })).data).toMatchObject({
      workspace_name: "Acme",
      email,
      role: "admin",
      has_account: false,
    });
    const { data } = await accept(token, { name: "Nina" });
    expect(data.email).toBe(email);
    expect(await roleOf(email)).toBe("admin");
    expect(await signInWithPassword({ email, password, clientAddress: null })).not.toBeNull();
  });

  it("has a token of 256 bits, of which only a hash is stored, and an address below our own", async () => {
    const { token, url } = await invite();
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    expect(url).toBe(`http://127.0.0.1:3000/invite/${token}`);
    const [{ dump } = { dump: "" }] = await db.sql`select string_agg(i::text, '') as dump from invitations i`;
    expect(dump).not.toContain(token);
  });

  it("works once, also when it is used twice at the same moment", async () => {
    const { token } = await invite();
    const both = await Promise.allSettled([accept(token, { name: "Nina" }), accept(token, { name: "Nora" })]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await acme.ctx.db.$count(users, eq(users.email, email))).toBe(1);
    expect((await refusal(accept(token, { name: "Nina" }))).code).toBe("NOT_FOUND");
  });

  it.each<[string, (id: string) => Promise<unknown>]>([
    ["is withdrawn", (id) => revokeInvitation(owner, { id })],
    ["is seven days old", (id) => expire(id)],
    ["is followed by another one for the address", () => invite("member", email.toUpperCase())],
    ["was made by somebody removed", () => removeInviter()],
  ])("ends when it %s", async (_what, end) => {
    const { id, token } = await invite();
    await end(id);
    const unknown = await refusal(accept("unknown", { name: "Nina" }));
    for (const ask of [acceptInvitation, readInvitation]) {
      const over = await refusal(ask(anybody(), { token, name: "Nina", password }));
      expect([over.code, over.message]).toEqual(["NOT_FOUND", unknown.message]);
    }
    expect((await refusal(revokeInvitation(owner, { id }))).code).toBe("NOT_FOUND");
    expect(await acme.ctx.db.$count(users, eq(users.email, email))).toBe(0);
  });

  async function expire(id: string) {
    const [row] = await acme.ctx.db.select().from(invitations).where(eq(invitations.id, id));
    expect((row?.expiresAt.getTime() ?? 0) - Date.now()).toBeGreaterThan(6.99 * 86_400_000);
    await acme.ctx.db.update(invitations).set({ expiresAt: sql`now()` }).where(eq(invitations.id, id));
  }

  async function removeInviter() {
    const second = await addMember(acme, "owner");
    await removeCompanyUser(second.ctx, { id: acme.userId });
  }

  it("is listed while it is open, without its token", async () => {
    const [first, second] = [await invite(), await invite("admin", "other@new.test")];
    const { data } = await listInvitations(owner, { limit: 100 });
    expect(data.map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(JSON.stringify(data)).not.toContain(first.token);
    await accept(first.token, { name: "Nina" });
    expect((await listInvitations(owner, { limit: 100 })).data.map(({ id }) => id)).toEqual([second.id]);
  });

  it("to be an owner is an owner's to make", async () => {
    const admin = await addMember(acme, "admin");
    expect((await refusal(createInvitation(admin.ctx, { email, role: "owner" }))).code).toBe("FORBIDDEN");
    expect((await createInvitation(admin.ctx, { email, role: "admin" })).data.role).toBe("admin");
  });

  it("for a member is refused, whichever of their addresses it names", async () => {
    const member = await addMember(acme, "member");
    await acme.ctx.db.update(memberships).set({ email: "work@acme.test" }).where(eq(memberships.userId, member.userId));
    for (const address of [member.email.toUpperCase(), "Work@acme.test"]) {
      const refused = await refusal(createInvitation(owner, { email: address, role: "admin" }));
      expect(refused.details).toHaveProperty("fields.email");
    }
  });

  it("of another workspace can neither be seen nor withdrawn", async () => {
    const { id } = await invite();
    const other = await createTestWorkspace();
    expect((await listInvitations(other.ctx, { limit: 100 })).data).toEqual([]);
    expect((await refusal(revokeInvitation(other.ctx, { id }))).code).toBe("NOT_FOUND");
  });
});

describe("a new account", () => {
  it("needs a name", async () => {
    const { token } = await invite();
    expect(await refusal(accept(token))).toMatchObject({
      code: "MISSING_FIELDS",
      details: { fields: { name: ["is required"] } },
    });
  });

  it.each(["short", "123456789", " ".repeat(12), "x".repeat(201)])("does not take the password %j", async (chosen) => {
    const { token } = await invite();
    const refused = await refusal(accept(token, { name: "Nina", password: chosen }));
    expect(refused.details).toHaveProperty("fields.password");
  });
});

describe("an account that is there", () => {
  it("joins with its own password and keeps its name", async () => {
    const elsewhere = await addMember(await createTestWorkspace(), "owner", { password });
    const { token } = await invite("member", elsewhere.email.toUpperCase());
    expect((await readInvitation(anybody(), { token })).data.has_account).toBe(true);
    const refused = await refusal(accept(token, { name: "Mallory", password: "a guessed password" }));
    expect(refused.details).toHaveProperty("fields.password");
    expect((await accept(token, { name: "Mallory" })).data.email).toBe(elsewhere.email);
    const [user] = await acme.ctx.db.select().from(users).where(eq(users.id, elsewhere.userId));
    expect(user?.name).toBe("Some owner");
  });

  it("is not opened to whoever knows the link: guesses are slowed down, and no password is set for it", async () => {
    const known = await addMember(await createTestWorkspace(), "owner", { password });
    const { token } = await invite("member", known.email);
    for (let attempt = 0; attempt < 5; attempt += 1) await refusal(accept(token, { password: "a guessed password" }));
    expect((await refusal(accept(token))).code).toBe("RATE_LIMITED");
    const withGoogle = await addMember(await createTestWorkspace(), "owner");
    const second = await invite("member", withGoogle.email);
    expect((await refusal(accept(second.token, { name: "Mallory" }))).code).toBe("CONFLICT");
  });

  it("of somebody who was removed comes back in the new role", async () => {
    const member = await addMember(acme, "admin", { password });
    await removeCompanyUser(owner, { id: member.userId });
    expect(await roleOf(member.email)).toBeUndefined();
    await accept((await invite("member", member.email)).token);
    expect(await roleOf(member.email)).toBe("member");
  });
});
