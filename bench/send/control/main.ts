import { once } from "node:events";
import { createServer } from "node:http";
import next from "next";
import { portOf } from "../processes/port-of";
import { controlAppDir } from "./build-control-app";

/** A control's server process: Next behind a plain HTTP server, as `next start` has it, and nothing else. */
async function serve(): Promise<void> {
  const server = createServer({ keepAliveTimeout: 65_000 });
  server.listen({ host: "127.0.0.1", port: 0 });
  await once(server, "listening");
  const port = portOf(server);
  const app = next({ dev: false, dir: controlAppDir, hostname: "127.0.0.1", port, httpServer: server });
  await app.prepare();
  const handle = app.getRequestHandler();
  server.on("request", (req, res) => void handle(req, res));
  process.send?.({ type: "listening", port });
}

process.on("disconnect", () => process.exit(0));
await serve();
