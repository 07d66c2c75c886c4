import { randomBytes } from "node:crypto";
import { sessionCookie } from "@/lib/auth/session-cookie";
import { readSessionToken, type Session } from "@/lib/auth/session-token";
import { type GmailResult, gmailCookie } from "@/lib/contracts/gmail-connections";
import { returnPath } from "@/lib/contracts/return-path";
import type { InstanceCtx } from "@/lib/core/context";
import { database } from "@/lib/core/database";
import { within } from "@/lib/core/deadline";
import { rootLog } from "@/lib/core/log";
import { gmailResultPage } from "./gmail-result-page";
import { hostCookie, hostCookieName, readCookie } from "./host-cookie";
import { pageHeaders } from "./page-headers";
import { requestIdOf } from "./request-id";

type Given = { sealed: string | null; session: Session | null; query: URLSearchParams };

type Outcome = {
  result: GmailResult;
  takenBy?: string;
  returnTo: string | null;
  popup: boolean;
  isOver: boolean;
};

/** Every step bounds itself; this is for a database that hangs. */
const timeoutMs = 45_000;

type Finish = (ctx: InstanceCtx, given: Given) => Promise<Outcome>;

/**
 * Where Google sends the browser back to. Leads on to the page that was come from, with the result in `?gmail=`; a window
 * of its own gets a page that hands the result over and closes itself, and so does whoever cannot be led anywhere.
 */
export function gmailCallback(finish: Finish): (request: Request) => Promise<Response> {
  return async (request) => {
    const requestId = requestIdOf(request);
    const log = rootLog().child({ request_id: requestId });
    const ctx = { db: database(), log, requestId, clock: () => new Date(), signal: request.signal };
    const outcome = await within(
      timeoutMs,
      givenOf(request).then((given) => finish(ctx, given)),
    ).catch((err: unknown): Outcome => {
      log.error({ err }, "connecting Gmail failed");
      return { result: "failed", returnTo: null, popup: false, isOver: false };
    });
    log.info({ operation: "gmailCallback", result: outcome.result }, "request");
    return answer(outcome, requestId);
  };
}

async function givenOf(request: Request): Promise<Given> {
  const token = readCookie(request, sessionCookie().name);
  return {
    sealed: readCookie(request, hostCookieName(gmailCookie)),
    session: token === null ? null : await readSessionToken(token),
    query: new URL(request.url).searchParams,
  };
}

function answer({ result, takenBy, returnTo, popup, isOver }: Outcome, requestId: string): Response {
  const nonce = randomBytes(16).toString("base64");
  // The address holds the code: it goes no further.
  const headers = new Headers({ ...pageHeaders(nonce), "referrer-policy": "no-referrer", "cache-control": "no-store" });
  headers.set("X-Request-Id", requestId);
  if (isOver) headers.set("Set-Cookie", hostCookie({ name: gmailCookie, value: "", maxAgeSeconds: 0 }));
  const message = { gmail: result, ...(takenBy === undefined ? {} : { gmail_user: takenBy }) };
  const back = returnTo === null ? "/" : withResult(returnTo, message);
  if (returnTo !== null && !popup) {
    headers.set("Location", back);
    return new Response(null, { status: 303, headers });
  }
  headers.set("Content-Type", "text/html; charset=utf-8");
  const status = result === "expired" || result === "failed" ? 400 : 200;
  return new Response(gmailResultPage({ nonce, message, back, popup }), { status, headers });
}

/** A path of this site with the result in its query. */
function withResult(path: string, message: Record<string, string>): string {
  const url = new URL(path, "https://here.invalid");
  for (const [name, value] of Object.entries(message)) url.searchParams.set(name, value);
  // Held against the rule once more: resolving "/a/..//host" makes the address of another site of it.
  return returnPath(url.pathname + url.search + url.hash);
}
