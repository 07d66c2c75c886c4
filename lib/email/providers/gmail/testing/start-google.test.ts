import { createHash, randomBytes } from "node:crypto";
import { createRemoteJWKSet, jwtVerify } from "jose";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type StandInGoogle, startGoogle } from "./start-google";

const redirectUri = "http://localhost:3000/api/gmail/callback";
const gmailScope = (name: string) => `https://www.googleapis.com/auth/gmail.${name}`;

let google: StandInGoogle;
beforeAll(async () => {
  google = await startGoogle();
  google.addUser({ email: "ann@gmail.test", name: "Ann" });
});
afterAll(() => google.close());
beforeEach(() => google.heal());

const verifier = randomBytes(32).toString("base64url");

function authorizationUrl(changes: Record<string, string | null> = {}): string {
  const url = new URL(`${google.url}/o/oauth2/v2/auth`);
  const asked = {
    client_id: google.clientId,
    redirect_uri: redirectUri,
    response_type: "code",
    scope: `openid email ${gmailScope("compose")} ${gmailScope("readonly")}`,
    state: "the state",
    nonce: "n-1",
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
    access_type: "offline",
    prompt: "consent",
    ...changes,
  };
  for (const [name, value] of Object.entries(asked)) if (value !== null) url.searchParams.set(name, value);
  return url.href;
}

async function token(changes: Record<string, string | null>) {
  const form = { client_id: google.clientId, client_secret: google.clientSecret, ...changes };
  const present = Object.entries(form).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
  const response = await fetch(`${google.url}/token`, { method: "POST", body: new URLSearchParams(present) });
  return { status: response.status, body: await response.json() };
}

async function newCode(url = authorizationUrl()): Promise<string> {
  const location = new URL(await google.approve(url, { email: "ann@gmail.test" }));
  return location.searchParams.get("code") ?? "";
}

const redeem = (code: string, changes: Record<string, string | null> = {}) =>
  token({ grant_type: "authorization_code", code, redirect_uri: redirectUri, code_verifier: verifier, ...changes });

const sendAs = (accessToken: string) =>
  fetch(`${google.url}/gmail/v1/users/me/settings/sendAs`, { headers: { Authorization: `Bearer ${accessToken}` } });

describe("consent", () => {
  it("a code becomes tokens, an id_token that its published keys verify, and Google's long scope names", async () => {
    const { status, body } = await redeem(await newCode());
    expect(status).toBe(200);
    expect(body.scope.split(" ").sort()).toEqual(
      [
        "openid",
        "https://www.googleapis.com/auth/userinfo.email",
        gmailScope("compose"),
        gmailScope("readonly"),
      ].sort(),
    );
    const keys = createRemoteJWKSet(new URL(`${google.url}/oauth2/v3/certs`));
    const { payload } = await jwtVerify(body.id_token, keys, { issuer: google.url, audience: google.clientId });
    expect(payload).toMatchObject({ email: "ann@gmail.test", nonce: "n-1" });
    expect((await sendAs(body.access_token)).status).toBe(200);
  });

  it("unticked scopes are not granted, and a refusal comes back as access_denied with the state", async () => {
    const url = authorizationUrl();
    const some = new URL(await google.approve(url, { email: "ann@gmail.test", untick: [gmailScope("readonly")] }));
    const granted = (await redeem(some.searchParams.get("code") ?? "")).body.scope;
    expect(granted).toContain(gmailScope("compose"));
    expect(granted).not.toContain(gmailScope("readonly"));
    const none = new URL(await google.approve(url, { email: "ann@gmail.test", deny: true }));
    expect(Object.fromEntries(none.searchParams)).toEqual({ error: "access_denied", state: "the state" });
  });

  it.each([
    { client_id: "another" },
    { redirect_uri: "https://evil.test/cb" },
    { response_type: "token" },
    { state: null },
    { scope: null },
    { scope: "openid gmail.compose" },
    { code_challenge: null },
    { code_challenge: "short" },
    { code_challenge_method: "plain" },
    { access_type: "sometimes" },
  ])("refuses an authorization request with %j", async (changes) => {
    await expect(google.approve(authorizationUrl(changes), { email: "ann@gmail.test" })).rejects.toThrow(
      /answered 40\d/,
    );
  });

  it.each([{ access_type: null }, { prompt: null }])("gives no refresh token with %j", async (changes) => {
    const { status, body } = await redeem(await newCode(authorizationUrl(changes)));
    expect([status, body.refresh_token]).toEqual([200, undefined]);
  });
});

describe("tokens", () => {
  it.each([
    { code_verifier: null },
    { code_verifier: randomBytes(32).toString("base64url") },
    { redirect_uri: `${redirectUri}/` },
    { client_secret: "wrong" },
    { client_secret: null },
    { grant_type: "password" },
    { code: "4/unknown" },
  ])("refuses to redeem a code with %j", async (changes) => {
    const { status, body } = await redeem(await newCode(), changes);
    expect([400, 401]).toContain(status);
    expect(body).toMatchObject({ error: expect.any(String) });
  });

  it("a code used twice is refused, and takes with it what it gave", async () => {
    const code = await newCode();
    const first = await redeem(code);
    expect((await redeem(code)).body.error).toBe("invalid_grant");
    expect((await sendAs(first.body.access_token)).status).toBe(401);
  });

  it("a refresh works until the consent is revoked, is counted, and brings no refresh token", async () => {
    const { body } = await redeem(await newCode());
    google.expireAccessTokens();
    expect((await sendAs(body.access_token)).status).toBe(401);
    const before = google.refreshes;
    const again = await token({ grant_type: "refresh_token", refresh_token: body.refresh_token });
    expect(again).toMatchObject({ status: 200, body: { expires_in: 3600 } });
    expect(again.body.refresh_token).toBeUndefined();
    expect(google.refreshes).toBe(before + 1);
    expect((await sendAs(again.body.access_token)).status).toBe(200);
    const revoked = await fetch(`${google.url}/revoke`, {
      method: "POST",
      body: new URLSearchParams({ token: body.refresh_token }),
    });
    expect(revoked.status).toBe(200);
    expect((await token({ grant_type: "refresh_token", refresh_token: body.refresh_token })).body.error).toBe(
      "invalid_grant",
    );
    expect((await sendAs(again.body.access_token)).status).toBe(401);
  });

  it("fails as told, once, and then works again", async () => {
    const { refreshToken } = google.grant("ann@gmail.test");
    google.fail("token", "invalid_grant");
    const refresh = () => token({ grant_type: "refresh_token", refresh_token: refreshToken });
    expect((await refresh()).body.error).toBe("invalid_grant");
    expect((await refresh()).status).toBe(200);
    google.fail("token", "reset");
    await expect(refresh()).rejects.toThrow();
  });
});
