import type { RateLimitState } from "@/lib/auth/caller";
import { AppError } from "@/lib/core/errors";

/** Tells the caller how much is left (draft-ietf-httpapi-ratelimit-headers-06) and throws RATE_LIMITED when nothing is. */
export function enforceRateLimit(state: RateLimitState, headers: Headers): void {
  headers.set("RateLimit-Limit", String(state.limit));
  headers.set("RateLimit-Remaining", String(state.remaining));
  headers.set("RateLimit-Reset", String(state.resetSeconds));
  if (!state.exceeded) return;
  throw new AppError({
    code: "RATE_LIMITED",
    message: `The limit of ${state.limit} requests is used up for ${state.resetSeconds} more seconds.`,
    retryAfterSeconds: state.resetSeconds,
  });
}
