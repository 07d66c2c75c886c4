import { authenticateSession, sessionEnded } from "@/lib/auth/authenticate-session";
import type { Bucket, Caller } from "@/lib/auth/caller";
import { sessionCookie, sessionMaxAgeSeconds } from "@/lib/auth/session-cookie";
import { makeSessionToken, readSessionToken, type Session } from "@/lib/auth/session-token";
import { AppError } from "@/lib/core/errors";
import { readCookie } from "./host-cookie";
import { assertSameOrigin } from "./same-origin";

/**
 * The signed-in user, in the workspace that `Tern-Workspace` names. Throws UNAUTHORIZED without a session, FORBIDDEN
 * for a write from another site, VALIDATION_ERROR without that header, NOT_FOUND for a workspace that is not theirs.
 */
export async function authenticateByCookie(request: Request, bucket: Bucket, headers: Headers): Promise<Caller> {
  const { name } = sessionCookie();
  const token = readCookie(request, name);
  if (token === null) {
    throw new AppError({ code: "UNAUTHORIZED", message: "The Authorization header is missing." });
  }
  assertSameOrigin(request);
  const session = await readSessionToken(token);
  if (!session) throw sessionEnded();
  const caller = await authenticateSession(session, workspaceSlugOf(request), bucket);
  if (session.ageSeconds > renewalAgeSeconds) headers.append("Set-Cookie", await freshCookie(session));
  return caller;
}

/** Sessions roll on with use, but not every answer has to carry a cookie. */
const renewalAgeSeconds = 24 * 60 * 60;

function workspaceSlugOf(request: Request): string {
  const slug = request.headers.get("tern-workspace")?.trim();
  if (slug) return slug;
  throw new AppError({
    code: "VALIDATION_ERROR",
    message: "Tern-Workspace: a signed-in user's request has to name the workspace it is about.",
    fix: "Send the workspace's slug in the header Tern-Workspace.",
    details: { fields: { "Tern-Workspace": ["is required with a session"] } },
  });
}

async function freshCookie({ userId, epoch }: Session): Promise<string> {
  const { name, options } = sessionCookie();
  const value = `${name}=${await makeSessionToken({ userId, epoch })}`;
  const attributes = [`Path=${options.path}`, `Max-Age=${sessionMaxAgeSeconds}`, "HttpOnly", "SameSite=Lax"];
  return [value, ...attributes, ...(options.secure ? ["Secure"] : [])].join("; ");
}
