/**
 * Brings the domain of an address into the form that travels in SMTP: lower case, every label in ASCII
 * (U-labels become A-labels, RFC 5890), or an address literal with its IP checked.
 *
 * @param domain what stands behind the `@`, without white space; at most a few hundred characters
 * @returns the ASCII form, or null if it is neither a domain of LDH labels of 1–63 octets (RFC 5321 §4.1.2, RFC 1035
 *   §2.3.1), nor an internationalised domain, nor an IPv4 or IPv6 literal in brackets (RFC 5321 §4.1.3).
 *   No name is looked up.
 */
export function toAsciiDomain(domain: string): string | null {
  if (domain.startsWith("[")) return toAddressLiteral(domain);
  const ascii = NEEDS_IDNA.test(domain) ? idnaToAscii(domain) : domain.toLowerCase();
  return ascii !== null && LDH_DOMAIN.test(ascii) ? ascii : null;
}

const LDH_DOMAIN = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/;

/** A-labels are sent through IDNA as well, so that a made-up `xn--…` is not taken for a name. */
const NEEDS_IDNA = /[^\0-\x7f]|(?:^|\.)xn--/i;

/** What the URL parser would read as something else than a part of the host, or would quietly take away. */
const URL_SYNTAX = /[\0-,/:-@[-`{-\x7f]/;

/** Invisible characters that IDNA mapping drops; the two joiners are letters' business in Persian and Indic names. */
const INVISIBLE = /[^\P{Default_Ignorable_Code_Point}\u200c\u200d]/u;

/** The URL parser is the IDNA (UTS 46) that browsers and Node share. */
function idnaToAscii(domain: string): string | null {
  if (URL_SYNTAX.test(domain) || INVISIBLE.test(domain) || /(?:^|\.)-|-(?:\.|$)/.test(domain)) return null;
  try {
    const host = new URL(`http://${domain}`).hostname;
    // "１２７.１" has turned into 127.0.0.1: a host that ends in a number is an IPv4 address to a URL, not a domain.
    return /(?:^|\.)\d+$/.test(host) ? null : host;
  } catch {
    return null;
  }
}

const IPV4 = /^(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}$/;

function toAddressLiteral(literal: string): string | null {
  const content = /^\[([^[\]]+)\]$/.exec(literal)?.[1];
  if (content === undefined) return null;
  if (IPV4.test(content)) return literal;
  const ipv6 = /^ipv6:(.+)$/i.exec(content)?.[1];
  return ipv6 !== undefined && isIpv6(ipv6) ? `[IPv6:${ipv6.toLowerCase()}]` : null;
}

/** RFC 5321 §4.1.3: eight groups, or at most six beside `::`; an IPv4 tail stands for two groups. */
function isIpv6(address: string): boolean {
  const tail = /[^:]*$/.exec(address)?.[0] ?? "";
  if (tail.includes(".") && !IPV4.test(tail)) return false;
  const halves = address.replace(/[^:]*\.[^:]*$/, "0:0").split("::");
  const groups = halves.flatMap((half) => (half === "" ? [] : half.split(":")));
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return false;
  return halves.length === 1 ? groups.length === 8 : halves.length === 2 && groups.length <= 6;
}
