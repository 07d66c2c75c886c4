import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";

const readingMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * A browser sends the session cookie along whoever made it send the request, so a write counts only when it comes from
 * our own pages. `Sec-Fetch-Site` says so; browsers that leave it out (plain HTTP) send `Origin`. Throws FORBIDDEN.
 */
export function assertSameOrigin(request: Request): void {
  if (readingMethods.has(request.method) || isSameOrigin(request.headers)) return;
  throw new AppError({
    code: "FORBIDDEN",
    message: "A signed-in user's write has to come from Tern's own pages.",
    fix: "From elsewhere, use an API key in the header: Authorization: Bearer tern_live_…",
  });
}

function isSameOrigin(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = headers.get("origin");
  if (origin === null || !URL.canParse(origin)) return false;
  const { origin: given, host } = new URL(origin);
  return given === new URL(env().APP_URL).origin || host === headers.get("host");
}
