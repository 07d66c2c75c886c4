import { createServer, type Server, ServerResponse } from "node:http";

/**
 * Next flushes the headers just before it writes the first of the body. Held back until then, both leave in one
 * packet and one system call.
 */
class UnsplitResponse extends ServerResponse {
  override flushHeaders(): void {
    // The body follows at once.
  }
}

export function createHttpServer(): Server {
  const server = createServer({ ServerResponse: UnsplitResponse });
  server.headersTimeout = 20_000;
  // The application judges slow uploads itself. This is longer than the largest body takes at the slowest speed
  // it tolerates (40 MiB at 16 kB/s), and only ends what never reaches it.
  server.requestTimeout = 45 * 60_000;
  // Longer than the idle time-out of usual load balancers (60 s), so that none reuses a connection just closed here.
  server.keepAliveTimeout = 65_000;
  return server;
}
