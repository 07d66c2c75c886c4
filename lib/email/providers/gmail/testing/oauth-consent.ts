import { randomBytes } from "node:crypto";
import type { Answer } from "./google-error";
import { OAuthRefusal } from "./google-error";
import { type GoogleState, userOf } from "./google-state";
import { newGrant } from "./google-tokens";

const codeLivesMs = 10 * 60_000;

type Asked = {
  redirectUri: string;
  state: string;
  scopes: string[];
  challenge: string;
  nonce: string | null;
  offline: boolean;
};

/** The consent page: one button a person, one box a scope. What a client must not ask is an error page, as at Google. */
export function showConsent(google: GoogleState, query: URLSearchParams): Answer {
  const asked = readRequest(google, query);
  const fields = [...query].map(
    ([name, value]) => `<input type="hidden" name="q.${name}" value="${escapeHtml(value)}">`,
  );
  const boxes = asked.scopes.map((scope) => {
    const box = `<input type="checkbox" name="scope" value="${escapeHtml(scope)}" checked>`;
    return `<label>${box} ${escapeHtml(scope)}</label><br>`;
  });
  const people = [...google.users.values()].map(
    ({ email, name }) => `<button name="email" value="${escapeHtml(email)}">${escapeHtml(`${name} ${email}`)}</button>`,
  );
  const html = `<!doctype html><html lang="en"><title>Sign in with Google (stand-in)</title><h1>Choose an account</h1>
<form method="post" action="/o/oauth2/v2/auth/decide">${fields.join("")}${boxes.join("")}${people.join(" ")}
<button name="deny" value="1">Cancel</button></form></html>`;
  return { status: 200, body: html, headers: { "Content-Type": "text/html; charset=utf-8" } };
}

/** What somebody clicked: back to the client with a code, or with access_denied. */
export function decideConsent(google: GoogleState, form: URLSearchParams): Answer {
  const query = new URLSearchParams(
    [...form].flatMap(([name, value]) => (name.startsWith("q.") ? [[name.slice(2), value]] : [])),
  );
  const asked = readRequest(google, query);
  const location = new URL(asked.redirectUri);
  location.searchParams.set("state", asked.state);
  if (form.has("deny")) location.searchParams.set("error", "access_denied");
  else {
    const ticked = asked.scopes.filter((scope) => form.getAll("scope").includes(scope));
    const { code, scope } = authorizeUser(google, asked, form.get("email") ?? "", ticked);
    location.searchParams.set("code", code);
    location.searchParams.set("scope", scope);
  }
  return { status: 302, body: "", headers: { Location: location.href } };
}

function authorizeUser(google: GoogleState, asked: Asked, email: string, ticked: string[]) {
  // Google answers with the long names of the sign-in scopes, in an order of its own.
  const scopes = [
    "openid",
    ...ticked
      .filter((scope) => scope !== "openid")
      .map(longName)
      .reverse(),
  ];
  const grant = newGrant(userOf(google, email).email, scopes);
  const code = `4/0${randomBytes(24).toString("base64url")}`;
  const { redirectUri, challenge, nonce, offline } = asked;
  const expiresAtMs = Date.now() + codeLivesMs;
  google.codes.set(code, { code, grant, redirectUri, challenge, nonce, offline, expiresAtMs, used: false });
  return { code, scope: scopes.join(" ") };
}

function longName(scope: string): string {
  return scope === "email" || scope === "profile" ? `https://www.googleapis.com/auth/userinfo.${scope}` : scope;
}

function readRequest(google: GoogleState, query: URLSearchParams): Asked {
  for (const name of new Set(query.keys())) {
    if (query.getAll(name).length > 1) throw new OAuthRefusal("invalid_request", `${name} is given more than once`);
  }
  const need = (name: string) => {
    const value = query.get(name);
    if (value === null || value === "")
      throw new OAuthRefusal("invalid_request", `Missing required parameter: ${name}`);
    return value;
  };
  if (need("client_id") !== google.clientId)
    throw new OAuthRefusal("invalid_client", "The OAuth client was not found.", 401);
  const redirectUri = need("redirect_uri");
  if (!mayReturnTo(google, redirectUri)) throw new OAuthRefusal("redirect_uri_mismatch", redirectUri);
  if (need("response_type") !== "code")
    throw new OAuthRefusal("unsupported_response_type", "Only code is supported here");
  if (need("code_challenge_method") !== "S256")
    throw new OAuthRefusal("invalid_request", "code_challenge_method must be S256");
  const challenge = need("code_challenge");
  if (!/^[\w-]{43}$/.test(challenge))
    throw new OAuthRefusal("invalid_request", "code_challenge is not a SHA-256 in base64url");
  const accessType = query.get("access_type") ?? "online";
  if (accessType !== "online" && accessType !== "offline") throw new OAuthRefusal("invalid_request", "access_type");
  const scopes = [...new Set(need("scope").split(" "))];
  const unknown = scopes.find(
    (scope) => !/^(openid|email|profile|https:\/\/(www\.googleapis\.com\/auth\/|mail\.google\.com\/).*)$/.test(scope),
  );
  if (unknown !== undefined) throw new OAuthRefusal("invalid_scope", `Some requested scopes were invalid: ${unknown}`);
  const offline = accessType === "offline" && (query.get("prompt") ?? "").split(" ").includes("consent");
  return { redirectUri, state: need("state"), scopes, challenge, nonce: query.get("nonce"), offline };
}

function mayReturnTo({ redirectUris }: GoogleState, uri: string): boolean {
  if (redirectUris) return redirectUris.includes(uri);
  return URL.canParse(uri) && /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?\/[^#?]*$/.test(uri);
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
