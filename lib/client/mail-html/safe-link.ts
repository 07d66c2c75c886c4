/**
 * An address that a link in a mail may have: absolute http(s), mailto or tel; null for everything else.
 * What was typed without a scheme ("example.com/offer") becomes https, an address becomes mailto.
 */
export function safeLink(given: string): string | null {
  const typed = given.trim();
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(typed)) return `mailto:${typed}`;
  if (/^(?:mailto|tel):[^\s<>"]+$/i.test(typed)) return typed;
  const hasScheme = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(typed);
  return parseWeb(hasScheme || typed.startsWith("//") ? typed : `https://${typed}`);
}

function parseWeb(address: string): string | null {
  try {
    const url = new URL(address);
    const isWeb = url.protocol === "https:" || url.protocol === "http:";
    return isWeb && /\.|^localhost$|^\[/.test(url.hostname) ? url.href : null;
  } catch {
    return null;
  }
}
