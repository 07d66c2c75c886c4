/** Nobody is told to come back later than this, nor at once. */
const longestSeconds = 6 * 60 * 60;

/** `Retry-After` in seconds (RFC 9110 §10.2.3: a number or a date), within reason; 30 when it is missing or makes no sense. */
export function retryAfterSeconds(header: string | null, nowMs = Date.now()): number {
  const given = header?.trim() ?? "";
  const seconds = /^\d+$/.test(given) ? Number(given) : (Date.parse(given) - nowMs) / 1000;
  return Number.isFinite(seconds) ? Math.min(Math.max(Math.ceil(seconds), 1), longestSeconds) : 30;
}
