import ipaddr from "ipaddr.js";

/** Answers instance metadata and management traffic although it lies in public space (Azure's "WireServer"). */
const MANAGEMENT_ADDRESSES = new Set(["168.63.129.16"]);
/** All global unicast IPv6 in use: RFC 4291 §2.4 and IANA's registry. What lies outside is reserved. */
const GLOBAL_UNICAST_IPV6 = ipaddr.parseCIDR("2000::/3");
/** The one NAT64 prefix whose addresses lead to public IPv4 (RFC 6052 §2.1); 64:ff9b:1::/48 is a site's own. */
const WELL_KNOWN_NAT64 = ipaddr.parseCIDR("64:ff9b::/96");

/**
 * Whether an address belongs to the public internet, so that a stranger may name it.
 *
 * @param address an IP address in any notation `inet_aton` or RFC 4291 knows, zone included
 * @returns false for everything in the IANA special-purpose registries (RFC 6890), for cloud metadata, for IPv6
 *   that carries such an IPv4 inside it, and for what is no address at all
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  return parsed instanceof ipaddr.IPv4 ? isPublicIpv4(parsed) : isPublicIpv6(parsed);
}

function isPublicIpv4(address: ipaddr.IPv4): boolean {
  return address.range() === "unicast" && !MANAGEMENT_ADDRESSES.has(address.toString());
}

function isPublicIpv6(address: ipaddr.IPv6): boolean {
  if (address.zoneId !== undefined) return false; // a zone only means something on this machine's own links
  const bytes = address.toByteArray();
  if (address.range() === "ipv4Mapped" || address.match(WELL_KNOWN_NAT64)) {
    return isPublicIpv4(new ipaddr.IPv4(bytes.slice(12)));
  }
  if (address.range() === "6to4") return isPublicIpv4(new ipaddr.IPv4(bytes.slice(2, 6)));
  return address.range() === "unicast" && address.match(GLOBAL_UNICAST_IPV6);
}
