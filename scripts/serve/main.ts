import next from "next";
import { repoRoot } from "../local/paths";
import { describeFailure } from "../local/user-error";
import { refuseBrokenRequests } from "./broken-requests";
import { directRoutes } from "./direct-routes";
import { createDrain, type Drain } from "./drain";
import { answerEarly } from "./early-answers";
import { exchangePreparer } from "./exchange-preparer";
import { handOnMethod } from "./hand-on-method";
import { createHttpServer } from "./http-server";
import { listen } from "./listen";
import { readRequestTarget } from "./request-target";
import { staticFiles } from "./static-files";

/**
 * The server process: Next behind an HTTP server of ours, which adds what Next does not do (answers in our
 * envelope to what it would not let through, an orderly end). It imports nothing of the application but constants:
 * Next has its own bundled copy of the rest.
 */
async function serve(): Promise<void> {
  const isDev = process.env.NODE_ENV === "development";
  const host = process.env.HOST || "127.0.0.1";
  const server = createHttpServer();
  const drain = createDrain(server, { hasWebSockets: isDev });
  endOnRequest(drain);
  refuseBrokenRequests(server);
  // The address first: the app must know it when it loads, and whoever connects meanwhile only waits.
  const address = await listen(server, { host, port: process.env.PORT });
  process.env.APP_URL ||= address.baseUrl;
  // The one setting that next-auth reads from nowhere but the environment.
  process.env.NEXTAUTH_URL = new URL(process.env.APP_URL).origin;
  // Next listens for WebSockets at the server named here. Only its dev pages have one; a request that merely offers an
  // upgrade, as Java's client does to every plain-HTTP server, is answered over HTTP/1.1 (RFC 9110 §7.8).
  const httpServer = isDev ? server : createHttpServer();
  const app = next({ dev: isDev, dir: repoRoot, hostname: host, port: address.port, httpServer });
  const ready = app.prepare().then(() => ({
    answerDirectly: isDev ? async () => false : directRoutes(),
    handle: app.getRequestHandler(),
  }));
  drain.beforeExit(() => app.close());
  const answerStatic = isDev ? () => false : staticFiles();
  const prepareExchange = exchangePreparer(process.env.APP_URL);
  server.on("request", async (req, res) => {
    readRequestTarget(req);
    prepareExchange(req, res);
    if (answerEarly(req, res) || answerStatic(req, res)) return;
    handOnMethod(req);
    const { answerDirectly, handle } = await ready;
    if (!(await answerDirectly(req, res))) await handle(req, res);
  });
  await ready;
  process.send?.({ type: "listening", ...address });
}

/** SIGTERM, and the end of the parent. SIGINT only comes here when nobody supervises this process. */
function endOnRequest(drain: Drain): void {
  const end = async () => {
    const cutOff = await drain.run();
    if (cutOff > 0) process.stderr.write(`Stopped with ${cutOff} requests unanswered.\n`);
    process.exit(cutOff > 0 ? 1 : 0);
  };
  for (const name of ["SIGTERM", "SIGINT", "disconnect"] as const) process.on(name, () => void end());
  process.on("SIGHUP", () => undefined);
  // The parent may have died before there was anybody here to hear it.
  if (process.connected === false) process.exit(0);
}

// A terminal or a pipe that went away must not end the process in the middle of its work.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
serve().catch((error: unknown) => {
  process.stderr.write(`${describeFailure(error)}\n`);
  process.exit(1);
});
