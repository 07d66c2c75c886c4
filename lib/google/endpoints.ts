import { allowInsecureRequests, type Configuration, discovery, enableNonRepudiationChecks } from "openid-client";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { processSingleton } from "@/lib/core/process-singleton";
import { toGoogleError } from "./google-error";

const discoveryTimeoutSeconds = 5;
const requestTimeoutSeconds = 8;
const goodForMs = 60 * 60_000;

type Discovered = { client: Promise<Configuration>; goodUntilMs: number };

/** Each bundle has a copy of its own of this module and of openid-client, which takes no Configuration of another's. */
const thisCopy = Symbol("endpoints");

const kept = () => processSingleton("google-client", () => new Map<symbol, Discovered>());

/**
 * Google's OAuth end points, as its discovery document names them (OpenID Connect Discovery §4), together with this
 * server's client. Asked for once an hour; a failure is not kept. Throws EMAIL_NOT_CONFIGURED without a
 * client id, and GoogleUnavailable.
 */
export async function googleClient(): Promise<Configuration> {
  const clients = kept();
  const known = clients.get(thisCopy);
  if (known && performance.now() < known.goodUntilMs) return known.client;
  const found = { client: discover(), goodUntilMs: performance.now() + goodForMs };
  clients.set(thisCopy, found);
  found.client.catch(() => {
    if (clients.get(thisCopy) === found) clients.delete(thisCopy);
  });
  return found.client;
}

/** Where the Gmail API is, without a slash at the end. */
export function gmailApiBaseUrl(): string {
  return env().GMAIL_API_BASE_URL.replace(/\/+$/, "");
}

async function discover(): Promise<Configuration> {
  const { GOOGLE_CLIENT_ID: clientId, GOOGLE_CLIENT_SECRET: clientSecret, GOOGLE_ISSUER } = env();
  if (clientId === undefined) throw notConfigured();
  const issuer = new URL(GOOGLE_ISSUER);
  try {
    const client = await discovery(issuer, clientId, clientSecret, undefined, {
      timeout: discoveryTimeoutSeconds,
      // Only where the operator chose an issuer without TLS.
      execute: issuer.protocol === "http:" ? [allowInsecureRequests] : [],
    });
    client.timeout = requestTimeoutSeconds;
    if (signsWithPublishedKeys(client)) enableNonRepudiationChecks(client);
    return client;
  } catch (err) {
    throw toGoogleError(err);
  }
}

/** OpenID Connect Core §3.1.3.7(6): a token that comes straight from the issuer may go unchecked; where it can be, it is. */
function signsWithPublishedKeys(client: Configuration): boolean {
  return client.serverMetadata().id_token_signing_alg_values_supported?.includes("RS256") ?? false;
}

function notConfigured(): AppError {
  return new AppError({
    code: "EMAIL_NOT_CONFIGURED",
    message: "This server knows no Google client, so Gmail cannot be connected.",
    fix: "The operator of this server has to set GOOGLE_CLIENT_ID and GOOGLE_CLIENT_SECRET and start it again.",
    hint: "The README's configuration table says where to get them and which redirect address to register.",
  });
}
