import { env } from "@/lib/core/env";

/** Set by our own HTTP server to the address at the other end of the connection; what a caller puts there is overwritten. */
const peerHeader = "x-tern-peer";

/**
 * The network address of whoever made the request: the other end of the connection, or, behind as many proxies as
 * TRUSTED_PROXIES says, what the outermost of them saw. What stands further left in X-Forwarded-For anybody may have written.
 */
export function clientAddress(headers: Partial<Record<string, string>>): string | null {
  const peer = headers[peerHeader] ?? null;
  const proxies = env().TRUSTED_PROXIES;
  if (proxies === 0) return peer;
  const forwarded = (headers["x-forwarded-for"] ?? "").split(",").map((address) => address.trim());
  return forwarded.at(-proxies)?.slice(0, 64) || peer;
}
