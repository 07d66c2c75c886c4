import { env } from "@/lib/core/env";

/** How long a session lasts without being used. */
export const sessionMaxAgeSeconds = 30 * 24 * 60 * 60;

/** True when people reach this server over TLS, so that cookies may insist on it. */
export function isServedOverTls(): boolean {
  return env().APP_URL.startsWith("https://");
}

/** The cookie that holds a session. `__Host-` (RFC 6265bis §4.1.3) ties it to this very host, and to TLS. */
export function sessionCookie() {
  const secure = isServedOverTls();
  const name = secure ? "__Host-tern.session" : "tern.session";
  return { name, options: { httpOnly: true, sameSite: "lax", path: "/", secure } } as const;
}
