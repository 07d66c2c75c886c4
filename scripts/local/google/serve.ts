import { serve } from "@hono/node-server";
import { baseUrlOf } from "./base-url";
import { type LocalGoogle, openLocalGoogle } from "./local-google";

type Options = { port: number; folder: string; appUrl: string | undefined; now?: () => number };

type Served = { client: LocalGoogle["client"]; close(): Promise<void> };

/** Serves the local Google on 127.0.0.1. Rejects when the port is taken. */
export async function serveLocalGoogle({ port, ...options }: Options): Promise<Served> {
  const google = await openLocalGoogle({ ...options, baseUrl: baseUrlOf(port) });
  const server = serve({ fetch: google.fetch, port, hostname: "127.0.0.1", overrideGlobalObjects: false });
  await new Promise<void>((resolve, reject) => {
    server.once("listening", () => resolve());
    server.once("error", reject);
  });
  return {
    client: google.client,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        google.flush();
        if ("closeAllConnections" in server) server.closeAllConnections();
      }),
  };
}
