import { isServedOverTls } from "@/lib/auth/session-cookie";

/** `__Host-` (RFC 6265bis §4.1.3) ties a cookie to this very host, and to TLS; without TLS there can be none. */
export function hostCookieName(name: string): string {
  return isServedOverTls() ? `__Host-${name}` : name;
}

/** A `Set-Cookie` that scripts cannot read and other sites cannot make a browser send along with a write; 0 seconds: forget it. */
export function hostCookie(cookie: { name: string; value: string; maxAgeSeconds: number }): string {
  const attributes = ["Path=/", `Max-Age=${cookie.maxAgeSeconds}`, "HttpOnly", "SameSite=Lax"];
  const secure = isServedOverTls() ? ["Secure"] : [];
  return [`${hostCookieName(cookie.name)}=${cookie.value}`, ...attributes, ...secure].join("; ");
}

/** A cookie's value by its full name; null when it is missing or empty. */
export function readCookie(request: Request, fullName: string): string | null {
  const pairs = (request.headers.get("cookie") ?? "").split(";").map((pair) => pair.trim());
  const value = pairs.find((pair) => pair.startsWith(`${fullName}=`))?.slice(fullName.length + 1);
  return value || null;
}
