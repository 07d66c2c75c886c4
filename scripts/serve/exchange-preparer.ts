import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * What every exchange gets before anybody looks at it: the caller's address and the path asked for, each in a header
 * that the caller cannot set, and HSTS (RFC 6797) where TLS is spoken.
 */
export function exchangePreparer(appUrl: string): (req: IncomingMessage, res: ServerResponse) => void {
  const isServedOverTls = appUrl.startsWith("https://");
  return (req, res) => {
    // Read by lib/auth/client-address, lib/http/asked-query and lib/http/page-context.
    req.headers["x-tern-peer"] = req.socket.remoteAddress ?? "unknown";
    req.headers["x-tern-path"] = withoutRouterMarks(req.url ?? "/");
    // What Next's pages ask each other with; it would be answered with a redirect, without an envelope.
    if (req.url?.startsWith("/api/")) delete req.headers.rsc;
    if (isServedOverTls) res.setHeader("Strict-Transport-Security", "max-age=63072000");
  };
}

/** Next's router asks for data of a page under the page's address, with a parameter of its own. */
function withoutRouterMarks(path: string): string {
  if (path.startsWith("/api/")) return path;
  return path.replace(/([?&])_rsc=[^&]*(?:&|$)/, "$1").replace(/[?&]$/, "");
}
