import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { limits } from "@/lib/contracts/limits";
import { errorAnswer } from "./envelope";

/**
 * Callers that ask whether to send their body (RFC 9110 §10.1.1) are told to, unless its length alone is reason enough
 * to refuse it. Other expectations are passed over, as the RFC allows; Node would answer a bare 417.
 */
export function answerExpectations(server: Server): void {
  server.on("checkContinue", (req, res) => {
    if (isTooLarge(req)) return refuse(req, res);
    res.writeContinue();
    server.emit("request", req, res);
  });
  server.on("checkExpectation", (req, res) => server.emit("request", req, res));
}

function isTooLarge({ headers }: IncomingMessage): boolean {
  return Number(headers["content-length"] ?? 0) > limits.requestBodyBytes;
}

/** The connection ends here: what follows on it could be the body as well as another request. */
function refuse(req: IncomingMessage, res: ServerResponse): void {
  const mebibytes = limits.requestBodyBytes / 1024 / 1024;
  const message = `The body is larger than ${mebibytes} MiB.`;
  const { status, headers, body } = errorAnswer("PAYLOAD_TOO_LARGE", message, req.headers["x-request-id"]);
  res.writeHead(status, { ...headers, Connection: "close" }).end(body);
}
