import ipaddr from "ipaddr.js";
import { isPublicAddress } from "./is-public-address";

/**
 * Whether a host's very name says that it is inside this network: an address in any notation that is not public, or
 * `localhost`. A name that only resolves to such an address is found out when it is connected to.
 */
export function isPrivateHost(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, "").replace(/\.$/, "");
  if (/(^|\.)localhost$/i.test(bare)) return true;
  return ipaddr.isValid(bare) && !isPublicAddress(bare);
}
