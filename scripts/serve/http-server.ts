import {
  createServer,
  type OutgoingHttpHeader,
  type OutgoingHttpHeaders,
  type Server,
  ServerResponse,
} from "node:http";
import { answerExpectations } from "./expectations";
import { putLengthBack } from "./length-header";

class ServedResponse extends ServerResponse {
  /**
   * Next flushes the headers just before it writes the first of the body. Held back until then, both leave in one
   * packet and one system call.
   */
  override flushHeaders(): void {
    // The body follows at once.
  }

  /** The last moment at which headers can be set; by now it is decided whether the body is compressed. */
  override writeHead(
    statusCode: number,
    reason?: string | OutgoingHttpHeaders | OutgoingHttpHeader[],
    headers?: OutgoingHttpHeaders | OutgoingHttpHeader[],
  ): this {
    putLengthBack(this);
    if (typeof reason === "string") return super.writeHead(statusCode, reason, headers);
    return super.writeHead(statusCode, reason ?? headers);
  }
}

export function createHttpServer(): Server {
  // Node would refuse what has no Host with a bare status line; answerEarly does it in the envelope.
  const server = createServer({ ServerResponse: ServedResponse, requireHostHeader: false });
  answerExpectations(server);
  server.headersTimeout = 20_000;
  // The application judges slow uploads itself. This is longer than the largest body takes at the slowest speed
  // it tolerates (40 MiB at 16 kB/s), and only ends what never reaches it.
  server.requestTimeout = 45 * 60_000;
  // Longer than the idle time-out of usual load balancers (60 s), so that none reuses a connection just closed here.
  server.keepAliveTimeout = 65_000;
  return server;
}
