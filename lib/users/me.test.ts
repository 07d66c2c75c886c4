import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { memberships, users } from "@/db/schema";
import { signInWithPassword } from "@/lib/auth/sign-in-with-password";
import { scopesOfRole } from "@/lib/contracts/scopes";
import { addMember, type TestMember } from "@/lib/testing/add-member";
import { refusal } from "@/lib/testing/refusal";
import { createTestWorkspace, type TestWorkspace } from "@/lib/testing/test-context";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { changePassword } from "./change-password";
import { getMe } from "./get-me";
import { setPassword } from "./set-password";
import { updateMe } from "./update-me";

let db: TestDatabase;
let acme: TestWorkspace;
let mia: TestMember;

const password = "correct horse battery";
const another = "a considerably longer password";

beforeAll(async () => {
  db = await createTestDatabase();
});

afterAll(() => db.drop());

beforeEach(async () => {
  acme = await createTestWorkspace();
  mia = await addMember(acme, "member", { password });
});

const signIn = (given: string) => signInWithPassword({ email: mia.email, password: given, clientAddress: null });

describe("me", () => {
  it("is the user, their role and what it allows, here and elsewhere", async () => {
    const other = await createTestWorkspace();
    await other.ctx.db
      .insert(memberships)
      .values({ workspaceId: other.ctx.workspaceId, userId: mia.userId, role: "admin", email: mia.email });
    const { data } = await getMe(mia.ctx);
    expect(data).toMatchObject({
      user: { id: mia.userId, email: mia.email, name: "Some member" },
      role: "member",
      workspace: { id: acme.ctx.workspaceId },
      has_password: true,
    });
    expect(data.scopes).toEqual(scopesOfRole("member"));
    expect(data.workspaces.map(({ role }) => role).toSorted()).toEqual(["admin", "member"]);
  });

  it("tells a key of its own workspace only, and what the key may do", async () => {
    const other = await createTestWorkspace();
    await other.ctx.db
      .insert(memberships)
      .values({ workspaceId: other.ctx.workspaceId, userId: mia.userId, role: "admin", email: mia.email });
    const actor = { kind: "api_key", keyId: "x", userId: mia.userId, role: "member", scopes: ["email:read"] } as const;
    const { data } = await getMe({ ...acme.ctx, actor });
    expect(data.scopes).toEqual(["email:read"]);
    expect(data.workspaces).toHaveLength(1);
    expect(data.workspaces[0]?.slug).toBe(data.workspace.slug);
  });

  it("is renamed by oneself, not by a key", async () => {
    expect((await updateMe(mia.ctx, { name: "Mia Meadow" })).data.user.name).toBe("Mia Meadow");
    expect((await refusal(updateMe(acme.ctx, { name: "Mallory" }))).code).toBe("FORBIDDEN");
  });
});

describe("a password", () => {
  it("is changed by whoever knows the present one, and with it a new epoch of sessions begins", async () => {
    const before = await signIn(password);
    await changePassword(mia.ctx, { current_password: password, new_password: another });
    expect(await signIn(password)).toBeNull();
    const after = await signIn(another);
    expect(after?.epoch).toBe((before?.epoch ?? 0) + 1);
  });

  it("is not changed without the present one, by guessing it, or by a key", async () => {
    expect((await refusal(changePassword(mia.ctx, { new_password: another }))).code).toBe("MISSING_FIELDS");
    const wrong = { current_password: "wrong", new_password: another };
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const refused = await refusal(changePassword(mia.ctx, wrong));
      expect(refused.details).toHaveProperty("fields.current_password");
    }
    expect((await refusal(changePassword(mia.ctx, wrong))).code).toBe("RATE_LIMITED");
    const byKey = changePassword(acme.ctx, { current_password: password, new_password: another });
    expect((await refusal(byKey)).code).toBe("FORBIDDEN");
  });

  it("may be chosen for the first time by somebody who is signed in without one", async () => {
    await acme.ctx.db.update(users).set({ passwordHash: null }).where(eq(users.id, mia.userId));
    expect((await getMe(mia.ctx)).data.has_password).toBe(false);
    await changePassword(mia.ctx, { new_password: another });
    expect(await signIn(another)).not.toBeNull();
  });

  it("is set by the operator, who may not choose a short one", async () => {
    expect((await refusal(setPassword(acme.ctx, { email: mia.email, password: "short" }))).code).toBe(
      "VALIDATION_ERROR",
    );
    expect((await refusal(setPassword(acme.ctx, { email: "x@y.test", password: another }))).code).toBe("NOT_FOUND");
    await setPassword(acme.ctx, { email: mia.email.toUpperCase(), password: another });
    expect((await signIn(another))?.epoch).toBe(1);
  });
});
