import { once } from "node:events";
import next from "next";
import { createHttpServer } from "@/scripts/serve/http-server";
import { portOf } from "../processes/port-of";
import { controlAppDir } from "./build-control-app";

/** A control's server process: Next behind the product's kind of HTTP server, and nothing else. */
async function serve(): Promise<void> {
  const server = createHttpServer();
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
