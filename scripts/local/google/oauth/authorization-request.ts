import { z } from "zod";
import type { OAuthClient } from "./client";

/** RFC 6749 §4.1.1, RFC 7636 §4.3, OpenID Connect Core §3.1.2.1, and Google's `access_type`. */
const parameters = z.object({
  client_id: z.string(),
  redirect_uri: z.string(),
  response_type: z.literal("code"),
  scope: z.string().min(1),
  state: z.string().optional(),
  nonce: z.string().optional(),
  code_challenge: z.string().min(43).max(128).optional(),
  code_challenge_method: z.enum(["S256", "plain"]).default("plain"),
  access_type: z.enum(["online", "offline"]).default("online"),
  login_hint: z.string().optional(),
});

export type AuthorizationRequest = z.infer<typeof parameters>;

type Outcome = { ok: true; request: AuthorizationRequest } | { ok: false; problem: string };

/** What an application asks for, or why nobody may be sent back to it with an answer. */
export function readAuthorizationRequest(query: URLSearchParams, client: OAuthClient): Outcome {
  const parsed = parameters.safeParse(Object.fromEntries(query));
  if (!parsed.success) {
    return { ok: false, problem: `The request is not complete: ${parsed.error.issues[0]?.path.join(".")}.` };
  }
  const { client_id, redirect_uri } = parsed.data;
  if (client_id !== client.clientId) return { ok: false, problem: `No application has the client id ${client_id}.` };
  if (!client.mayRedirectTo(redirect_uri)) {
    return { ok: false, problem: `redirect_uri_mismatch: ${redirect_uri} is not registered for ${client.name}.` };
  }
  return { ok: true, request: parsed.data };
}
