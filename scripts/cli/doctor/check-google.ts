import { z } from "zod";
import { dataDirOf } from "../../local/paths";
import { runningState } from "../../local/run-state";
import { type Finding, messageOf } from "./finding";

const subject = "Google";
const timeoutMs = 8_000;
const discoveryDocument = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  revocation_endpoint: z.url(),
  jwks_uri: z.url(),
});

/** The client's two halves, the issuer's discovery document, and whether Gmail's API answers. Signs nobody in. */
export async function checkGoogle(): Promise<Finding[]> {
  const { GOOGLE_CLIENT_ID: id, GOOGLE_CLIENT_SECRET: secret } = process.env;
  if (id && secret) return [...(await checkService(configured())), ...checkCallbackAddress()];
  if (id || secret) return [halfAClient(id ? "GOOGLE_CLIENT_SECRET" : "GOOGLE_CLIENT_ID")];
  const local = runningState(dataDirOf(process.env))?.google_url;
  if (local) return await checkService({ issuer: local, gmailUrl: local, isLocal: true });
  const unused = ["GOOGLE_ISSUER", "GMAIL_API_BASE_URL"].filter((name) => process.env[name]);
  if (unused.length === 0) return [{ state: "ok", subject, text: "not set; npm start brings a local stand-in" }];
  const text = `${unused.join(" and ")} without GOOGLE_CLIENT_ID: npm start uses its local stand-in instead`;
  return [{ state: "note", subject, text, advice: "Set GOOGLE_CLIENT_ID and GOOGLE_CLIENT_SECRET too, or neither." }];
}

type Service = { issuer: string; gmailUrl: string; isLocal?: boolean };

/** With the same defaults as the app's. */
function configured(): Service {
  const addressOf = (name: string, usual: string) => (process.env[name] || usual).replace(/\/+$/, "");
  return {
    issuer: addressOf("GOOGLE_ISSUER", "https://accounts.google.com"),
    gmailUrl: addressOf("GMAIL_API_BASE_URL", "https://gmail.googleapis.com"),
  };
}

async function checkService(service: Service): Promise<Finding[]> {
  return [await checkIssuer(service), await checkGmail(service)];
}

async function checkIssuer({ issuer, isLocal }: Service): Promise<Finding> {
  const broken = (text: string): Finding => ({
    state: "broken",
    subject,
    text,
    advice: isLocal
      ? "Stop Tern and start it again."
      : "Check GOOGLE_ISSUER, and that this machine may reach it. Left out, it is Google's own.",
  });
  try {
    const answer = await fetch(`${issuer}/.well-known/openid-configuration`, {
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!answer.ok) return broken(`${issuer} answers ${answer.status} when asked for its discovery document`);
    const document = discoveryDocument.safeParse(await answer.json().catch(() => null));
    if (!document.success) return broken(`the discovery document of ${issuer} cannot be used`);
    const named = document.data.issuer.replace(/\/+$/, "");
    if (named !== issuer) return broken(`${issuer} calls itself ${named}; the two must be the same`);
    return { state: "ok", subject, text: isLocal ? `the local stand-in answers at ${issuer}` : `${issuer} answers` };
  } catch (error) {
    return broken(`${issuer} cannot be reached: ${causeOf(error)}`);
  }
}

/** Without a token Gmail's API answers 401; whatever answers otherwise is something else. */
async function checkGmail({ gmailUrl, isLocal }: Service): Promise<Finding> {
  const broken = (text: string): Finding => ({
    state: "broken",
    subject: "Gmail",
    text,
    advice: isLocal ? "Stop Tern and start it again." : "Check GMAIL_API_BASE_URL. Left out, it is Google's own.",
  });
  try {
    const answer = await fetch(`${gmailUrl}/gmail/v1/users/me/profile`, { signal: AbortSignal.timeout(timeoutMs) });
    if (answer.status === 401) return { state: "ok", subject: "Gmail", text: `the API at ${gmailUrl} answers` };
    return broken(`${gmailUrl} answers ${answer.status} where Gmail's API answers 401`);
  } catch (error) {
    return broken(`${gmailUrl} cannot be reached: ${causeOf(error)}`);
  }
}

function checkCallbackAddress(): Finding[] {
  if (process.env.APP_URL) return [];
  const text = "APP_URL is not set: the redirect addresses begin with the address listened on";
  return [{ state: "note", subject, text, advice: "Set APP_URL, so that they stay as registered with Google." }];
}

function halfAClient(missing: string): Finding {
  const there = missing === "GOOGLE_CLIENT_ID" ? "GOOGLE_CLIENT_SECRET" : "GOOGLE_CLIENT_ID";
  return {
    state: "broken",
    subject,
    text: `${there} is set, ${missing} is not`,
    advice: "Set both, from the same client in Google's console.",
  };
}

/** fetch hides the reason ("ECONNREFUSED") behind a sentence that says nothing. */
function causeOf(error: unknown): string {
  return error instanceof Error && error.cause ? messageOf(error.cause) : messageOf(error);
}
