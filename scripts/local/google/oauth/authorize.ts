import { findMailbox } from "../demo-mailboxes";
import { page } from "../pages/page";
import { readAuthorizationRequest } from "./authorization-request";
import type { OAuthClient } from "./client";
import { consentPage } from "./consent-page";
import type { PendingCodes } from "./pending-codes";
import { askedScopes } from "./scopes";

type Place = { client: OAuthClient; codes: PendingCodes };

/** `GET /o/oauth2/v2/auth`: the page on which a person chooses an account and what it may be used for. */
export function showConsent(query: URLSearchParams, { client }: Place): Response {
  const read = readAuthorizationRequest(query, client);
  return read.ok ? consentPage(query, read.request, client.name) : refusal(read.problem);
}

/** The page's form: back to the application with a code, or with `access_denied`. */
export async function decideConsent(request: Request, { client, codes }: Place): Promise<Response> {
  const form = new URLSearchParams(await request.text());
  const read = readAuthorizationRequest(new URLSearchParams(form.get("request") ?? ""), client);
  if (!read.ok) return refusal(read.problem);
  const asked = read.request;
  const mailbox = findMailbox(form.get("account") ?? "");
  if (!mailbox) return sendBack(asked.redirect_uri, { error: "access_denied", state: asked.state });
  const ticked = form.getAll("scope");
  const granted = askedScopes(asked.scope).filter(({ name, isAlwaysGiven }) => isAlwaysGiven || ticked.includes(name));
  const scope = granted.map(({ name }) => name).join(" ");
  const code = codes.add({
    email: mailbox.email,
    scope,
    redirectUri: asked.redirect_uri,
    nonce: asked.nonce,
    challenge: asked.code_challenge ? { method: asked.code_challenge_method, value: asked.code_challenge } : undefined,
    isOffline: asked.access_type === "offline",
  });
  return sendBack(asked.redirect_uri, { state: asked.state, code, scope });
}

function sendBack(redirectUri: string, answer: Record<string, string | undefined>): Response {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries(answer)) if (value !== undefined) url.searchParams.set(name, value);
  return new Response(null, { status: 302, headers: { location: url.href, "cache-control": "no-store" } });
}

function refusal(problem: string): Response {
  return page({ title: "This application cannot sign you in", body: problem, status: 400 });
}
