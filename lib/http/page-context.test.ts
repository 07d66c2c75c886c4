import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { memberships, users, workspaces } from "@/db/schema";
import { makeSessionToken } from "@/lib/auth/session-token";
import { scopesOfRole } from "@/lib/contracts/scopes";
import { createTestWorkspace, type TestWorkspace } from "@/lib/testing/test-context";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { pageContext } from "./page-context";

const browser = vi.hoisted(() => ({
  cookies: new Map<string, { value: string }>(),
  headers: new Map<string, string>(),
}));

vi.mock("next/headers", () => ({ cookies: async () => browser.cookies, headers: async () => browser.headers }));
vi.mock("next/navigation", () => ({
  redirect: (address: string) => {
    throw new Error(`redirect ${address}`);
  },
  notFound: () => {
    throw new Error("not found");
  },
}));

let db: TestDatabase;
let acme: TestWorkspace;
let slug: string;

beforeAll(async () => {
  db = await createTestDatabase();
});

afterAll(() => db.drop());

beforeEach(async () => {
  acme = await createTestWorkspace();
  slug = await slugOf(acme);
  browser.headers.clear();
  browser.cookies.set("tern.session", { value: await makeSessionToken({ userId: acme.userId, epoch: 0 }) });
});

async function slugOf({ ctx }: TestWorkspace): Promise<string> {
  const [row] = await ctx.db.select().from(workspaces).where(eq(workspaces.id, ctx.workspaceId));
  return row?.slug ?? "";
}

describe("a page of a workspace", () => {
  it("acts for the signed-in member, with what their role allows now", async () => {
    await acme.ctx.db.update(memberships).set({ role: "member" }).where(eq(memberships.userId, acme.userId));
    const { ctx, me } = await pageContext(slug);
    const scopes = scopesOfRole("member");
    expect(ctx.actor).toEqual({ kind: "user", userId: acme.userId, role: "member", scopes });
    expect(ctx.workspaceId).toBe(acme.ctx.workspaceId);
    expect(me).toMatchObject({
      user: { id: acme.userId, name: "Olive Owner" },
      role: "member",
      scopes,
      workspace: { slug, name: "Acme" },
      workspaces: [{ slug, name: "Acme", role: "member" }],
      has_password: false,
    });
  });

  it("sends whoever is not signed in, or no longer, to the sign-in page and back", async () => {
    browser.headers.set("x-tern-path", `/w/${slug}/deals?view=board`);
    const toSignIn = `redirect /sign-in?callbackUrl=${encodeURIComponent(`/w/${slug}/deals?view=board`)}`;
    await acme.ctx.db.update(users).set({ sessionEpoch: 1 }).where(eq(users.id, acme.userId));
    await expect(pageContext(slug)).rejects.toThrow(toSignIn);
    browser.cookies.clear();
    await expect(pageContext(slug)).rejects.toThrow(toSignIn);
    browser.headers.set("x-tern-path", "//evil.test");
    await expect(pageContext(slug)).rejects.toThrow("redirect /sign-in?callbackUrl=%2F");
    browser.headers.clear();
    await expect(pageContext(slug)).rejects.toThrow(
      `redirect /sign-in?callbackUrl=${encodeURIComponent(`/w/${slug}`)}`,
    );
  });

  it("is not there for somebody who is no member, as if the workspace were not", async () => {
    const other = await slugOf(await createTestWorkspace());
    await expect(pageContext(other)).rejects.toThrow("not found");
    await expect(pageContext("nowhere")).rejects.toThrow("not found");
    await acme.ctx.db.update(memberships).set({ removedAt: new Date() }).where(eq(memberships.userId, acme.userId));
    await expect(pageContext(slug)).rejects.toThrow("not found");
  });
});
