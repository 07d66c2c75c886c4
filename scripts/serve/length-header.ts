import type { ServerResponse } from "node:http";

/** Written by lib/http/sized-body. */
const header = "x-tern-content-length";

/**
 * Next takes Content-Length out of every answer of a route. What a route says of its body in a header of ours becomes
 * Content-Length again, unless the body goes out compressed; the header itself never leaves.
 */
export function putLengthBack(res: ServerResponse): void {
  const length = res.getHeader(header);
  if (length === undefined) return;
  res.removeHeader(header);
  if (!res.hasHeader("Content-Encoding") && !mayDiffer(res)) res.setHeader("Content-Length", length);
}

/** An answer to HEAD is never compressed; the one to GET, whose length it would tell, could be (RFC 9110 §8.6). */
function mayDiffer(res: ServerResponse): boolean {
  return res.req.method === "HEAD" && /accept-encoding/i.test(String(res.getHeader("Vary") ?? ""));
}
