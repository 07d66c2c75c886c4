import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import ipaddr from "ipaddr.js";
import { isPublicAddress } from "@/lib/net/is-public-address";

/** Turns a name into addresses; the system's resolver unless a test says otherwise. */
type HostLookup = (name: string) => Promise<readonly string[]>;

export type ResolveRules = {
  /** true lets private, loopback and other special addresses pass: for hosts the operator chose. */
  allowPrivate: boolean;
  lookupHost?: HostLookup;
};

/** The one error for every host that may not be used: unknown and forbidden look alike from outside. */
export class HostRefusedError extends Error {
  override name = "HostRefusedError";
  constructor(cause?: unknown) {
    super("The host has no address that may be used", { cause });
  }
}

/**
 * Resolves a host once and checks every address it has, so that the caller can connect to exactly what was checked
 * (a second look-up could answer differently: DNS rebinding).
 *
 * @param host a name, or an address in any notation: dotted, decimal, octal, hexadecimal, IPv6 with or without
 *   brackets, zone or embedded IPv4
 * @returns addresses in canonical notation, IPv6 and IPv4 by turns (RFC 8305 §4), never empty
 * @throws HostRefusedError when the host does not resolve, or one of its addresses is not public and must be
 */
export async function resolvePublicHost(host: string, rules: ResolveRules): Promise<readonly string[]> {
  const literal = host.replace(/^\[(.*)\]$/, "$1");
  const addresses = ipaddr.isValid(literal)
    ? [ipaddr.parse(literal).toString()]
    : await lookUp(host, rules.lookupHost ?? systemLookup);
  if (addresses.length === 0) throw new HostRefusedError();
  // One bad address spoils the name: a mixed answer is how a name smuggles a private address past a check.
  if (!rules.allowPrivate && !addresses.every(isPublicAddress)) throw new HostRefusedError();
  return alternateFamilies(addresses);
}

async function lookUp(host: string, lookupHost: HostLookup): Promise<readonly string[]> {
  try {
    return await lookupHost(host);
  } catch (error) {
    throw new HostRefusedError(error);
  }
}

async function systemLookup(name: string): Promise<readonly string[]> {
  const records = await lookup(name, { all: true, verbatim: true });
  return records.map((record) => record.address);
}

function alternateFamilies(addresses: readonly string[]): readonly string[] {
  const ipv6 = addresses.filter((address) => isIP(address) === 6);
  const ipv4 = addresses.filter((address) => isIP(address) !== 6);
  const [first, second] = isIP(addresses[0] ?? "") === 6 ? [ipv6, ipv4] : [ipv4, ipv6];
  const longest = Math.max(first.length, second.length);
  return Array.from({ length: longest }, (_, turn) => [
    ...first.slice(turn, turn + 1),
    ...second.slice(turn, turn + 1),
  ]).flat();
}
