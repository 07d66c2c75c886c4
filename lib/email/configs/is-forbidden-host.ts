import { env } from "@/lib/core/env";
import { isPrivateHost } from "@/lib/net/is-private-host";

/** A mail host inside this server's own network, unless the environment allows those. */
export function isForbiddenHost(host: string): boolean {
  return !env().ALLOW_PRIVATE_MAIL_HOSTS && isPrivateHost(host);
}
