import { createRemoteJWKSet, jwtVerify } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gmailScopes, mara, startGoogleCase, tomas } from "../testing/google-case";

let google: Awaited<ReturnType<typeof startGoogleCase>>;
let nowMs = Date.now();
beforeAll(async () => {
  google = await startGoogleCase({ now: () => nowMs });
});
afterAll(() => google.stop());

const codeOf = async (account: string) => (await google.consent(account)).get("code") ?? "";
const sendAs = async (token: string) => (await google.gmail(token, "settings/sendAs")).status;

describe("signing in with the local Google", () => {
  it("calls itself what it is reached as, and names end points that are there", async () => {
    const document = await (await fetch(`${google.baseUrl}/.well-known/openid-configuration`)).json();
    expect(document.issuer).toBe(google.baseUrl);
    expect(document.id_token_signing_alg_values_supported).toEqual(["RS256"]);
    expect((await fetch(document.jwks_uri)).status).toBe(200);
  });

  it("signs who somebody is with a key that everybody can check", async () => {
    const tokens = await google.connect(mara);
    const keys = createRemoteJWKSet(new URL(`${google.baseUrl}/oauth2/v3/certs`));
    const { payload } = await jwtVerify(tokens.id_token, keys, {
      issuer: google.baseUrl,
      audience: google.client.clientId,
      algorithms: ["RS256"],
    });
    expect(payload).toMatchObject({ email: mara, email_verified: true, nonce: "a nonce" });
    const who = await fetch(`${google.baseUrl}/oauth2/v3/userinfo`, {
      headers: { authorization: `Bearer ${tokens.access_token}` },
    });
    expect(await who.json()).toMatchObject({ sub: payload.sub, email: mara });
  });

  it("takes the client's secret by HTTP Basic too, and no wrong one", async () => {
    const { clientId, clientSecret } = google.client;
    const basic = (secret: string) => ({
      authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString("base64")}`,
    });
    expect((await google.exchange(await codeOf(mara), {}, basic("wrong"))).status).toBe(401);
    expect((await google.exchange(await codeOf(mara), { client_secret: "" }, basic(clientSecret))).status).toBe(200);
    expect((await google.exchange(await codeOf(mara), { client_secret: "wrong" })).status).toBe(401);
  });

  it("wants the verifier of the challenge, the address the code went to, and each code once", async () => {
    expect((await google.exchange(await codeOf(mara), { code_verifier: "x".repeat(43) })).status).toBe(400);
    expect((await google.exchange(await codeOf(mara), { code_verifier: "" })).status).toBe(400);
    expect((await google.exchange(await codeOf(mara), { redirect_uri: `${google.baseUrl}/x` })).status).toBe(400);
    const code = await codeOf(mara);
    expect((await google.exchange(code)).status).toBe(200);
    expect(await (await google.exchange(code)).json()).toMatchObject({ error: "invalid_grant" });
  });

  it("gives a refresh token for offline access only", async () => {
    const request = google.asked({ access_type: "online" });
    const code = (await google.consent(mara, { request })).get("code") ?? "";
    expect(await (await google.exchange(code)).json()).not.toHaveProperty("refresh_token");
  });

  it("ends access tokens after an hour, and gives new ones for the refresh token", async () => {
    const tokens = await google.connect(tomas);
    expect(await sendAs(tokens.access_token)).toBe(200);
    nowMs += 3_600_000;
    expect(await sendAs(tokens.access_token)).toBe(401);
    const refreshed = await (await google.refresh(tokens.refresh_token)).json();
    expect(await sendAs(refreshed.access_token)).toBe(200);
  });

  it("revokes by either token, and every token of that grant with it, but no other grant", async () => {
    const [one, other] = [await google.connect(mara), await google.connect(mara)];
    expect((await google.post("/oauth2/revoke", { token: one.refresh_token })).status).toBe(200);
    expect(await sendAs(one.access_token)).toBe(401);
    expect(await (await google.refresh(one.refresh_token)).json()).toMatchObject({ error: "invalid_grant" });
    expect(await sendAs(other.access_token)).toBe(200);
    expect((await google.post("/oauth2/revoke", { token: other.access_token })).status).toBe(200);
    expect((await google.refresh(other.refresh_token)).status).toBe(400);
    expect(await (await google.post("/oauth2/revoke", { token: "nobody's" })).json()).toMatchObject({
      error: "invalid_token",
    });
  });
});

describe("the consent page", () => {
  const pageFor = async (query: URLSearchParams) => {
    const answer = await fetch(`${google.baseUrl}/o/oauth2/v2/auth?${query}`);
    return { status: answer.status, text: await answer.text() };
  };

  it("says that it stands in for Google, what is asked for, and offers a button for each account", async () => {
    const { status, text } = await pageFor(google.asked());
    expect(status).toBe(200);
    expect(text).toContain("Local stand-in for Google. Nothing here leaves this machine.");
    for (const scope of gmailScopes) expect(text).toContain(`name="scope" value="${scope}" checked`);
    for (const account of [mara, tomas]) expect(text).toContain(`name="account" value="${account}"`);
    expect(text).not.toContain("<script");
  });

  it("puts nothing of the request into the page as HTML", async () => {
    const { text } = await pageFor(google.asked({ state: `"><script>alert(1)</script>` }));
    expect(text).not.toContain("<script");
  });

  it("sends nobody to an address that is not registered", async () => {
    for (const redirect_uri of [
      "https://evil.example/api/gmail/callback",
      "http://localhost:3000/elsewhere",
      "http://localhost.evil.example/api/gmail/callback",
    ]) {
      expect((await pageFor(google.asked({ redirect_uri }))).status, redirect_uri).toBe(400);
    }
    expect((await pageFor(google.asked({ client_id: "someone" }))).status).toBe(400);
  });

  it("serves signing in as well, at whatever port the app has", async () => {
    const redirect_uri = "http://127.0.0.1:3999/api/auth/callback/google";
    expect((await pageFor(google.asked({ redirect_uri, scope: "openid email profile" }))).status).toBe(200);
  });

  it("grants what is ticked and says so, in Google's long names", async () => {
    const [compose = ""] = gmailScopes;
    const answer = await google.consent(mara, { ticked: [compose] });
    expect(answer.get("state")).toBe("a state");
    expect(answer.get("scope")?.split(" ")).toEqual([
      "openid",
      "https://www.googleapis.com/auth/userinfo.email",
      compose,
    ]);
    const tokens = await google.connect(mara, [compose]);
    expect(tokens.scope).toBe(answer.get("scope"));
    const refused = await google.gmail(tokens.access_token, "settings/sendAs");
    expect(refused.status).toBe(403);
    expect(JSON.stringify(await refused.json())).toContain("insufficientPermissions");
  });

  it("tells the application when somebody cancels", async () => {
    const answer = await google.consent("");
    expect(Object.fromEntries(answer)).toEqual({ error: "access_denied", state: "a state" });
  });
});
