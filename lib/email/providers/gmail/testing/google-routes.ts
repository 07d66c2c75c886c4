import {
  createDraft,
  deleteDraft,
  type GmailCall,
  getDraft,
  getMessage,
  getThread,
  listDrafts,
  listMessages,
  listSendAs,
  sendExistingDraft,
  sendMessage,
} from "./gmail-operations";
import { type Answer, GoogleRefusal, OAuthRefusal } from "./google-error";
import type { GoogleOperation } from "./google-faults";
import type { GoogleKeys } from "./google-keys";
import { type GoogleState, userOf } from "./google-state";
import { authorize } from "./google-tokens";
import { decideConsent, showConsent } from "./oauth-consent";
import { answerRevoke, answerToken } from "./oauth-tokens";

export type Incoming = { method: string; url: URL; headers: Record<string, string | undefined>; body: Buffer };
export type Google = { state: GoogleState; keys: GoogleKeys };
type OAuthRoute = { operation: GoogleOperation; answer: (google: Google, call: Incoming) => Answer | Promise<Answer> };

const writers = ["compose", "modify", "full"];
const readers = ["metadata", "readonly", "modify", "full"];

type GmailRoute = { operation: GoogleOperation; scopes: readonly string[]; answer: (call: GmailCall) => Answer };

const gmail: Record<string, GmailRoute> = {
  "POST drafts": { operation: "drafts.create", scopes: writers, answer: createDraft },
  "POST drafts/send": { operation: "drafts.send", scopes: writers, answer: sendExistingDraft },
  "GET drafts": { operation: "drafts.list", scopes: [...writers, "readonly"], answer: listDrafts },
  "GET drafts/:id": { operation: "drafts.get", scopes: [...writers, "readonly"], answer: getDraft },
  "DELETE drafts/:id": { operation: "drafts.delete", scopes: writers, answer: deleteDraft },
  "POST messages/send": { operation: "messages.send", scopes: ["send", ...writers], answer: sendMessage },
  "GET messages": { operation: "messages.list", scopes: readers, answer: listMessages },
  "GET messages/:id": { operation: "messages.get", scopes: readers, answer: getMessage },
  "GET threads/:id": { operation: "threads.get", scopes: readers, answer: getThread },
  "GET settings/sendAs": {
    operation: "sendAs.list",
    scopes: ["settings.basic", "readonly", "modify", "full"],
    answer: listSendAs,
  },
};

const formOf = (call: Incoming) => {
  if (!/^application\/x-www-form-urlencoded\b/.test(call.headers["content-type"] ?? "")) {
    throw new OAuthRefusal("invalid_request", "The body must be application/x-www-form-urlencoded");
  }
  return new URLSearchParams(call.body.toString("utf8"));
};

const oauth: Record<string, OAuthRoute> = {
  "GET /.well-known/openid-configuration": { operation: "discovery", answer: ({ state }) => discovery(state.url) },
  "GET /oauth2/v3/certs": { operation: "jwks", answer: ({ keys }) => ({ status: 200, body: keys.jwks }) },
  "GET /o/oauth2/v2/auth": {
    operation: "authorize",
    answer: ({ state }, { url }) => showConsent(state, url.searchParams),
  },
  "POST /o/oauth2/v2/auth/decide": {
    operation: "authorize",
    answer: ({ state }, call) => decideConsent(state, formOf(call)),
  },
  "POST /token": {
    operation: "token",
    answer: ({ state, keys }, call) =>
      answerToken(state, keys, { form: formOf(call), authorization: call.headers.authorization }),
  },
  "POST /revoke": { operation: "revoke", answer: ({ state }, call) => answerRevoke(state, formOf(call)) },
  "GET /v1/userinfo": { operation: "userinfo", answer: ({ state }, { headers }) => userinfo(state, headers) },
};

export type Route = { operation: GoogleOperation | "unknown"; answer: () => Answer | Promise<Answer> };

/** What a request asks for. Nothing is done before `answer` is called. */
export function routeOf(google: Google, call: Incoming): Route {
  const plain = oauth[`${call.method} ${call.url.pathname}`];
  if (plain) return { operation: plain.operation, answer: () => plain.answer(google, call) };
  const path = /^(\/upload)?\/gmail\/v1\/users\/([^/]+)\/(.+)$/.exec(call.url.pathname);
  const [, upload, userId = "", rest = ""] = path ?? [];
  const [head = "", id = ""] = rest.split("/");
  const route = gmail[`${call.method} ${rest}`] ?? gmail[`${call.method} ${head}/:id`];
  const takesUpload = route?.operation === "drafts.create" || route?.operation === "messages.send";
  if (!route || (upload !== undefined && !takesUpload)) return { operation: "unknown", answer: notFound };
  const answer = () => {
    const who = authorize(google.state, call.headers.authorization, route.scopes, decodeURIComponent(userId));
    return route.answer({
      ...call,
      ...who,
      state: google.state,
      isUpload: upload !== undefined,
      id: decodeURIComponent(id),
    });
  };
  return { operation: route.operation, answer };
}

function notFound(): Answer {
  throw new GoogleRefusal(404, "notFound", "The requested URL was not found on this server.");
}

function discovery(url: string): Answer {
  const body = {
    issuer: url,
    authorization_endpoint: `${url}/o/oauth2/v2/auth`,
    token_endpoint: `${url}/token`,
    userinfo_endpoint: `${url}/v1/userinfo`,
    revocation_endpoint: `${url}/revoke`,
    jwks_uri: `${url}/oauth2/v3/certs`,
    response_types_supported: ["code"],
    response_modes_supported: ["query"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256"],
    scopes_supported: ["openid", "email", "profile"],
    token_endpoint_auth_methods_supported: ["client_secret_post", "client_secret_basic"],
    code_challenge_methods_supported: ["S256"],
    grant_types_supported: ["authorization_code", "refresh_token"],
  };
  return { status: 200, body };
}

function userinfo(state: GoogleState, headers: Incoming["headers"]): Answer {
  const token = /^Bearer (\S+)$/.exec(headers.authorization ?? "")?.[1] ?? "";
  const known = state.accessTokens.get(token);
  if (!known || known.grant.revoked) throw new OAuthRefusal("invalid_request", "Invalid Credentials", 401);
  const { sub, email, name } = userOf(state, known.grant.email);
  return { status: 200, body: { sub, email, email_verified: true, name } };
}
