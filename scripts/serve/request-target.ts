import type { IncomingMessage } from "node:http";

/**
 * Reads the absolute form of a request's target, which clients use towards what they take for a proxy, and every
 * server has to understand (RFC 9112 §3.2.2): its authority stands above the Host header. Next would redirect it.
 */
export function readRequestTarget(req: IncomingMessage): void {
  const {
    scheme,
    authority,
    rest = "/",
  } = /^(?<scheme>https?):\/\/(?<authority>[^/?#]+)(?<rest>.*)$/i.exec(req.url ?? "")?.groups ?? {};
  if (scheme === undefined || authority === undefined) return;
  req.url = rest.startsWith("/") ? rest : `/${rest}`;
  req.headers.host = authority;
}
