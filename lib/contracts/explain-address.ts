/**
 * Finds words for what keeps a text from being one bare mailbox: the first mistake that explains the rest.
 *
 * @param value a text that `parseMailbox` refused for its syntax
 * @returns a clause without subject, such as "contains white space; write the bare address without it"
 */
export function explainAddress(value: string): string {
  if (value === "") return `is empty; ${EXAMPLE}`;
  if (/[\0-\x1f\x7f]/.test(value)) return "contains a line break or another control character; remove it";
  if (/^mailto:/i.test(value)) return "starts with mailto:; write the address alone";
  if (/[<>]/.test(value)) return namedAddress;
  if (!value.includes("@")) return `has no @; ${EXAMPLE}`;
  if (/[,;]/.test(value)) return severalAddresses;
  if (/[()]/.test(value)) return "contains a comment in parentheses; write the bare address";
  if (/\s/.test(value)) return "contains white space; write the bare address without it";
  if (value.startsWith("@")) return `has nothing before the @; ${EXAMPLE}`;
  if (value.endsWith("@")) return `has no domain after the @; ${EXAMPLE}`;
  return explainParts(value.slice(0, value.lastIndexOf("@")), value.slice(value.lastIndexOf("@") + 1));
}

/** Where a field for the name stands beside it, its contract says so. */
export const namedAddress = "has a display name or angle brackets; write the bare address";

/** In a list a comma would have parted them. */
export const severalAddresses = "holds more than one address; write one address only";

const EXAMPLE = "write an address such as name@example.com";

function explainParts(local: string, domain: string): string {
  if (/[^\0-\x7f]/.test(local))
    return "has letters outside ASCII before the @, which many mail servers refuse; use the ASCII address";
  if (!local.includes('"') && local.includes("@")) return "has more than one @; write one address";
  if (/^\.|\.\.|\.$/.test(local)) return "has a dot too many before the @; check the part before the @";
  if (domain.startsWith("["))
    return "has no valid IP address in its brackets; write [192.0.2.1], [IPv6:2001:db8::1] or a domain name";
  return `is not an address that can exist; ${EXAMPLE}`;
}
