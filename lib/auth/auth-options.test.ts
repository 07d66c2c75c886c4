import { eq } from "drizzle-orm";
import type { Account, NextAuthOptions, Profile } from "next-auth";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { memberships, users } from "@/db/schema";
import { createTestWorkspace, type TestWorkspace } from "@/lib/testing/test-context";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";

let db: TestDatabase;
let acme: TestWorkspace;
let email: string;
let options: NextAuthOptions;

beforeAll(async () => {
  vi.stubEnv("APP_URL", "https://crm.acme.test");
  vi.stubEnv("GOOGLE_CLIENT_ID", "the client");
  vi.stubEnv("GOOGLE_CLIENT_SECRET", "its secret");
  vi.stubEnv("GOOGLE_ISSUER", "https://google.test/");
  db = await createTestDatabase();
  acme = await createTestWorkspace();
  const [user] = await acme.ctx.db.select().from(users).where(eq(users.id, acme.userId));
  email = user?.email ?? "";
  options = (await import("./auth-options")).authOptions();
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await db.drop();
});

/** What next-auth does with a Google profile: it becomes a user, who may or may not sign in. */
async function withGoogle(given: Record<string, unknown>) {
  const google = options.providers.find(({ id }) => id === "google");
  if (google?.type !== "oauth") throw new Error("Google is not offered");
  const profile = google.options?.profile as (
    profile: Record<string, unknown>,
  ) => Promise<{ id: string; epoch: number }>;
  const user = await profile({ sub: "1234", name: "X", email, email_verified: true, ...given });
  const account: Account = { provider: "google", type: "oauth", providerAccountId: "1234" };
  const verdict = await options.callbacks?.signIn?.({ user, account, profile: {} as Profile });
  return { user, verdict };
}

describe("signing in with Google", () => {
  it("opens the account with the verified address", async () => {
    expect(await withGoogle({})).toEqual({ user: { id: acme.userId, epoch: 0 }, verdict: true });
    expect((await withGoogle({ email: email.toUpperCase() })).verdict).toBe(true);
  });

  it.each([
    ["has an address that no member has", { email: "stranger@acme.test" }],
    ["has an address that Google has not verified", { email_verified: false }],
    ["does not say whether its address is verified", { email_verified: undefined }],
    ["says so in words only", { email_verified: "true" }],
    ["has no address", { email: undefined }],
  ])("opens nothing when the profile %s", async (_what, profile) => {
    const { user, verdict } = await withGoogle(profile);
    expect(user.id).toBe("");
    expect(verdict).toBe("/sign-in?error=not-a-member");
  });

  it("opens nothing for somebody who was removed everywhere", async () => {
    await acme.ctx.db.update(memberships).set({ removedAt: new Date() }).where(eq(memberships.userId, acme.userId));
    expect((await withGoogle({})).verdict).toBe("/sign-in?error=not-a-member");
    await acme.ctx.db.update(memberships).set({ removedAt: null }).where(eq(memberships.userId, acme.userId));
  });

  it("asks the configured issuer, with PKCE and state", () => {
    const google = options.providers.find(({ id }) => id === "google");
    expect(google?.options).toMatchObject({
      clientId: "the client",
      wellKnown: "https://google.test/.well-known/openid-configuration",
      checks: ["pkce", "state"],
    });
  });
});

describe("a session", () => {
  it("holds who it is and the epoch, nothing else, however often it is renewed", async () => {
    const user = { id: acme.userId, epoch: 2, name: "Olive", email };
    const token = { name: "Olive", email, picture: "x", sub: acme.userId };
    const made = await options.callbacks?.jwt?.({ token, user, account: null });
    expect(made).toEqual({ sub: acme.userId, epoch: 2 });
    const renewed = { token: { ...made, iat: 1, exp: 2, jti: "x" }, account: null };
    expect(await options.callbacks?.jwt?.(renewed as never)).toEqual({ sub: acme.userId, epoch: 2 });
  });

  it("sits in a cookie that only this host gets, only over TLS, and no script reads", () => {
    expect(options.useSecureCookies).toBe(true);
    expect(options.cookies?.sessionToken).toEqual({
      name: "__Host-tern.session",
      options: { httpOnly: true, sameSite: "lax", path: "/", secure: true },
    });
  });
});

describe("the way on", () => {
  const on = (url: string) => options.callbacks?.redirect?.({ url, baseUrl: "https://crm.acme.test" });

  it("stays on this site", async () => {
    expect(await on("/w/acme")).toBe("https://crm.acme.test/w/acme");
    expect(await on("https://crm.acme.test/w/acme?x=1")).toBe("https://crm.acme.test/w/acme?x=1");
    for (const url of [
      "https://evil.test/",
      "//evil.test",
      "https://crm.acme.test.evil.test/",
      "https://crm.acme.test//e",
    ])
      expect(await on(url)).toBe("https://crm.acme.test/");
  });
});
