/**
 * An absolute URL of one of the given protocols, as browsers read it, or null. It goes through the very parser that
 * browsers use (URL Standard), so that no tab, control character or entity makes one scheme look like another; what
 * comes out is the parser's own spelling. A URL without scheme (`//host/…`) is taken as https.
 *
 * @param protocols with their colon, in lower case: `https:`
 */
export function safeUrl(value: string, protocols: ReadonlySet<string>): string | null {
  const trimmed = value.replace(/^[\0- ]+/, "");
  if (trimmed.length > MAX_LENGTH) return null;
  try {
    const url = new URL(/^[\\/]{2}/.test(trimmed) ? `https:${trimmed}` : trimmed);
    return protocols.has(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

const MAX_LENGTH = 8_000;
