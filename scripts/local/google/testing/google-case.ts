import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveLocalGoogle } from "../serve";

export const mara = "mara@lanternfold.test";
export const tomas = "tomas@lanternfold.test";
export const gmailScopes = ["gmail.compose", "gmail.readonly"].map((name) => `https://www.googleapis.com/auth/${name}`);
const redirectUri = "http://localhost:3000/api/gmail/callback";

type Tokens = { access_token: string; refresh_token: string; id_token: string; scope: string; expires_in: number };

/** The local Google, served on a port of its own, and a browser's and an application's way of speaking to it. */
export async function startGoogleCase({ now }: { now?: () => number } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "tern-google-"));
  const port = await freePort();
  const served = await serveLocalGoogle({ port, folder, appUrl: undefined, ...(now ? { now } : {}) });
  const stop = async () => {
    await served.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { client: served.client, stop, ...speakTo(`http://127.0.0.1:${port}`, served.client) };
}

/** How a browser and an application speak to a local Google that runs. */
export function speakTo(baseUrl: string, { clientId, clientSecret }: { clientId: string; clientSecret: string }) {
  const verifier = randomBytes(32).toString("base64url");
  const credentials = { client_id: clientId, client_secret: clientSecret };
  const asked = (more: Record<string, string> = {}) =>
    new URLSearchParams({
      client_id: clientId,
      redirect_uri: redirectUri,
      response_type: "code",
      scope: ["openid", "email", ...gmailScopes].join(" "),
      state: "a state",
      nonce: "a nonce",
      access_type: "offline",
      code_challenge: createHash("sha256").update(verifier).digest("base64url"),
      code_challenge_method: "S256",
      ...more,
    });
  const post = (path: string, form: Record<string, string> | URLSearchParams, headers: Record<string, string> = {}) =>
    fetch(`${baseUrl}${path}`, { method: "POST", body: new URLSearchParams(form), headers, redirect: "manual" });
  /** Presses an account's button; resolves with what the application gets back. */
  const consent = async (account: string, { ticked = gmailScopes, request = asked() } = {}) => {
    const form = new URLSearchParams({ request: request.toString(), account });
    for (const scope of ticked) form.append("scope", scope);
    const answer = await post("/o/oauth2/v2/auth/decision", form);
    return new URL(answer.headers.get("location") ?? baseUrl).searchParams;
  };
  const exchange = (code: string, more: Record<string, string> = {}, headers: Record<string, string> = {}) => {
    const form = { grant_type: "authorization_code", code, redirect_uri: redirectUri, code_verifier: verifier };
    return post("/oauth2/token", { ...form, ...credentials, ...more }, headers);
  };
  const connect = async (account: string, ticked = gmailScopes): Promise<Tokens> =>
    JSON.parse(await (await exchange((await consent(account, { ticked })).get("code") ?? "")).text());
  const refresh = (refreshToken: string) =>
    post("/oauth2/token", { grant_type: "refresh_token", refresh_token: refreshToken, ...credentials });
  const gmail = (token: string, path: string, init: RequestInit = {}) =>
    fetch(`${baseUrl}${path.startsWith("/") ? path : `/gmail/v1/users/me/${path}`}`, {
      ...init,
      headers: { authorization: `Bearer ${token}`, ...init.headers },
    });
  return { baseUrl, asked, post, consent, exchange, connect, refresh, gmail };
}

export function jsonBody(value: unknown): RequestInit {
  return { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(value) };
}

/** A message of our own making; `more` header lines come last. */
export function mime({
  from = `Mara <${mara}>`,
  to = "ada@example.com",
  id = "<one@example.com>",
  more = "",
  body = "Hello",
} = {}) {
  const head = [`From: ${from}`, `To: ${to}`, `Message-ID: ${id}`, "Subject: Lamps", "X-Own: yes"];
  return Buffer.from(`${[...head, ...(more ? [more] : [])].join("\r\n")}\r\n\r\n${body}\r\n`);
}

/** A port on which nobody listens. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => probe.once("listening", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
