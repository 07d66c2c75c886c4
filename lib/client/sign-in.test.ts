import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { signInWithGoogle, signInWithPassword, signOut } from "./sign-in";

const assign = vi.fn();
const answered = vi.fn<(path: string, body: URLSearchParams) => { status: number; url: string }>();

beforeEach(() => {
  vi.stubGlobal("window", { location: { origin: "https://crm.acme.test", assign } });
  vi.stubGlobal("fetch", async (path: string, init?: { body: URLSearchParams }) => {
    if (path === "/api/auth/csrf") return Response.json({ csrfToken: "the token" });
    const { status, url } = answered(path, init?.body ?? new URLSearchParams());
    return Response.json({ url }, { status });
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

const signIn = () => signInWithPassword({ email: "mia@acme.test", password: "p&ss=word" });

describe("signing in with a password", () => {
  it.each([
    [200, "https://crm.acme.test/", { kind: "signed-in" }],
    [401, "https://crm.acme.test/api/auth/error?error=CredentialsSignin&provider=credentials", { kind: "refused" }],
    [401, "https://crm.acme.test/api/auth/error?error=wait-40", { kind: "wait", seconds: 40 }],
    [401, "https://crm.acme.test/api/auth/error?error=unavailable", { kind: "unavailable" }],
    [200, "https://crm.acme.test/api/auth/signin?csrf=true", { kind: "unavailable" }],
    [500, "/", { kind: "unavailable" }],
  ])("says how %i %s ended", async (status, url, outcome) => {
    answered.mockReturnValue({ status, url });
    expect(await signIn()).toEqual(outcome);
    expect(assign).not.toHaveBeenCalled();
  });

  it("sends what was typed as it was typed, with the token against forged requests", async () => {
    answered.mockReturnValue({ status: 200, url: "/" });
    await signIn();
    const [path, body] = answered.mock.calls[0] ?? [];
    expect(path).toBe("/api/auth/callback/credentials");
    expect(Object.fromEntries(body ?? [])).toEqual({
      email: "mia@acme.test",
      password: "p&ss=word",
      csrfToken: "the token",
      json: "true",
    });
  });

  it("stays on the page when nobody answers", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    expect(await signIn()).toEqual({ kind: "unavailable" });
  });
});

describe("going elsewhere", () => {
  it("leads to Google and no further when that fails", async () => {
    answered.mockReturnValue({ status: 200, url: "https://accounts.google.test/authorize?x=1" });
    expect(await signInWithGoogle("//evil.test")).toBe(true);
    expect(assign).toHaveBeenCalledWith("https://accounts.google.test/authorize?x=1");
    expect(answered.mock.calls[0]?.[1].get("callbackUrl")).toBe("/");
    answered.mockReturnValue({ status: 200, url: "https://crm.acme.test/sign-in?error=OAuthSignin" });
    expect(await signInWithGoogle("/w/acme")).toBe(false);
    expect(assign).toHaveBeenCalledTimes(1);
  });

  it("signs out here, and goes only to a page of this site", async () => {
    answered.mockReturnValue({ status: 200, url: "https://crm.acme.test/" });
    expect(await signOut("https://evil.test")).toBe(true);
    expect(assign).toHaveBeenCalledWith("/");
    answered.mockReturnValue({ status: 500, url: "/" });
    expect(await signOut("/sign-in")).toBe(false);
  });
});
