import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { repoRoot } from "../local/paths";

const prefix = "/_next/static/";

/**
 * Hands out a build's scripts and styles with the compressed copies that were made of them; Next itself would compress
 * at each request, and not as well. Returns whether it answered. Their names change with their content, so that browsers
 * may keep them for ever.
 */
export function staticFiles(): (req: IncomingMessage, res: ServerResponse) => boolean {
  const serve = sirv(join(repoRoot, ".next", "static"), {
    brotli: true,
    gzip: true,
    immutable: true,
    maxAge: 31_536_000,
  });
  return (req, res) => {
    const { url } = req;
    if (!url?.startsWith(prefix) || (req.method !== "GET" && req.method !== "HEAD")) return false;
    let answered = true;
    req.url = url.slice(prefix.length - 1);
    // Called at once when there is no such file.
    serve(req, res, () => {
      answered = false;
    });
    req.url = url;
    return answered;
  };
}
