import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { authenticateApiKey } from "@/lib/auth/authenticate-api-key";
import { scopesOfRole } from "@/lib/contracts/scopes";
import type { Ctx } from "@/lib/core/context";
import { newId } from "@/lib/core/ids";
import { addMember, signedInAs } from "@/lib/testing/add-member";
import { refusal } from "@/lib/testing/refusal";
import { createTestWorkspace, type TestWorkspace } from "@/lib/testing/test-context";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { walkPages } from "@/lib/testing/walk-pages";
import { createApiKey } from "./create-api-key";
import { listApiKeys } from "./list-api-keys";
import { revokeApiKey } from "./revoke-api-key";

let db: TestDatabase;
let acme: TestWorkspace;
let owner: Ctx;

beforeAll(async () => {
  db = await createTestDatabase();
});

afterAll(() => db.drop());

beforeEach(async () => {
  acme = await createTestWorkspace();
  owner = signedInAs(acme.ctx, acme.userId, "owner");
});

const create = async (ctx = owner, changes: Partial<Parameters<typeof createApiKey>[1]> = {}) =>
  (await createApiKey(ctx, { name: "nightly", scopes: ["contacts:read"], ...changes })).data;

describe("an API key", () => {
  it("is shown once, and opens what it was made for", async () => {
    const made = await create(owner, { scopes: ["contacts:read", "email:send", "contacts:read"] });
    expect(made).toMatchObject({ name: "nightly", scopes: ["contacts:read", "email:send"], expires_at: null });
    expect(made.owner).toEqual({ user_id: acme.userId, name: "Olive Owner" });
    expect(made.key.startsWith(made.prefix)).toBe(true);
    const { data } = await listApiKeys(owner, { limit: 100 });
    expect(JSON.stringify(data)).not.toContain(made.key);
    expect(data[0]).toMatchObject({ id: made.id, last_used_at: null, revoked_at: null });
    const { actor } = await authenticateApiKey(made.key, "calls");
    expect(actor).toMatchObject({ kind: "api_key", keyId: made.id, userId: acme.userId, scopes: made.scopes });
  });

  it("can do no more than its maker: not than their role, and not than the key that made it", async () => {
    const member = await addMember(acme, "member");
    const refused = await refusal(create(member.ctx, { scopes: ["contacts:read", "company:write"] }));
    expect(refused.details).toEqual({ fields: { scopes: ["company:write: a key can do no more than its maker"] } });
    const actor = { kind: "api_key", keyId: newId(), userId: acme.userId, role: "owner" } as const;
    const byKey: Ctx = { ...acme.ctx, actor: { ...actor, scopes: ["company:write", "contacts:read"] } };
    expect((await refusal(create(byKey, { scopes: ["email:send"] }))).code).toBe("VALIDATION_ERROR");
    expect((await create(byKey)).scopes).toEqual(["contacts:read"]);
    expect((await create(owner, { scopes: [...scopesOfRole("owner")] })).scopes).toEqual(scopesOfRole("owner"));
  });

  it("may end by itself, in the future", async () => {
    const past = await refusal(create(owner, { expires_at: "2020-01-01T00:00:00Z" }));
    expect(past.details).toHaveProperty("fields.expires_at");
    const made = await create(owner, { expires_at: "2099-01-31T12:00:00+02:00" });
    expect(made.expires_at).toBe("2099-01-31T10:00:00.000Z");
    await db.sql`update api_keys set expires_at = now() where id = ${made.id}`;
    expect((await refusal(authenticateApiKey(made.key, "calls"))).message).toContain("expired");
  });

  it("is dead when it is revoked, at once and for good", async () => {
    const made = await create();
    await revokeApiKey(owner, { id: made.id });
    expect((await refusal(authenticateApiKey(made.key, "calls"))).message).toContain("revoked");
    const { data } = await listApiKeys(owner, { limit: 100 });
    const revokedAt = data[0]?.revoked_at;
    expect(revokedAt).not.toBeNull();
    await revokeApiKey(owner, { id: made.id });
    expect((await listApiKeys(owner, { limit: 100 })).data[0]?.revoked_at).toBe(revokedAt);
  });

  it("of another workspace is neither listed nor revoked", async () => {
    const made = await create();
    const other = await createTestWorkspace();
    expect((await listApiKeys(other.ctx, { limit: 100 })).data).toEqual([]);
    expect((await refusal(revokeApiKey(other.ctx, { id: made.id }))).code).toBe("NOT_FOUND");
    expect((await authenticateApiKey(made.key, "calls")).workspaceId).toBe(acme.ctx.workspaceId);
  });

  it("stands in a list that is paged, newest first", async () => {
    const ids: string[] = [];
    for (let count = 0; count < 5; count += 1) ids.unshift((await create()).id);
    const { forward, backward } = await walkPages((page) => listApiKeys(owner, { limit: 2, ...page }));
    expect(forward).toEqual([ids.slice(0, 2), ids.slice(2, 4), ids.slice(4)]);
    expect(backward).toEqual(forward);
  });
});
