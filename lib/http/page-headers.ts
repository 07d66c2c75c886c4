import { env } from "@/lib/core/env";

/** What every page is answered with besides its content. `nonce`: base64, fresh for this answer. */
export function pageHeaders(nonce: string): { "content-security-policy": string } & Record<string, string> {
  const { NODE_ENV } = env();
  return {
    "content-security-policy": contentSecurityPolicy(nonce, NODE_ENV === "development"),
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()",
  };
}

/**
 * Scripts with this answer's nonce and what they load, nothing else (CSP Level 3). Styles may be inline, because
 * positioned menus and the editor set them as attributes.
 */
function contentSecurityPolicy(nonce: string, isDevelopment: boolean): string {
  return [
    "default-src 'self'",
    // React's development build evaluates strings to rebuild the server's stack traces.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
