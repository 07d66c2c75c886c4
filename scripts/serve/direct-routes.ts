import type { IncomingMessage, ServerResponse } from "node:http";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { repoRoot } from "../local/paths";

/** The calls that are made by the thousand. Their answers are small, so that nobody misses the router's compression. */
const paths = ["/api/v1/email/send", "/api/v1/email/reply"];

type EntryPoint = {
  /** As Next documents it for hosts of a build (Deployment Adapters, "Invoking Entrypoints"). */
  handler: (req: IncomingMessage, res: ServerResponse, ctx: { requestMeta: object }) => Promise<unknown>;
};

/**
 * Calls the entry point that Next built for a route, without its router, which would look for it among all there are:
 * a sixth of the server's work in a send (docs/adr/0015). Returns whether it took the request; whatever is not a plain
 * POST to one of `paths` goes the usual road. Call it once Next is prepared, in production only.
 */
export function directRoutes(): (req: IncomingMessage, res: ServerResponse) => Promise<boolean> {
  const entryPoints = new Map(paths.map((path) => [path, entryPointOf(path)]));
  const relativeProjectDir = relative(process.cwd(), repoRoot);
  return async (req, res) => {
    const entryPoint = req.method === "POST" && entryPoints.get((req.url ?? "").split("?", 1)[0] ?? "");
    if (!entryPoint) return false;
    // Asks for a header about Next's insides; the router ignores it too.
    delete req.headers["x-nextjs-data"];
    for (const stream of [req, res]) stream.on("error", () => undefined);
    await entryPoint.handler(req, res, { requestMeta: { relativeProjectDir } });
    return true;
  };
}

/** The module that Next itself would load, so that both roads share one instance. */
function entryPointOf(path: string): EntryPoint {
  const load = createRequire(import.meta.url);
  const server = join(repoRoot, ".next", "server");
  const files: Record<string, string> = load(join(server, "app-paths-manifest.json"));
  return load(join(server, files[`${path}/route`] ?? `app${path}/route.js`));
}
