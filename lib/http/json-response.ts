/** A JSON answer with the headers every answer carries. */
export function jsonResponse(
  status: number,
  body: unknown,
  requestId: string,
  headers: Headers = new Headers(),
): Response {
  headers.set("Content-Type", "application/json; charset=utf-8");
  return new Response(JSON.stringify(body), { status, headers: withStandardHeaders(headers, requestId) });
}

/** Nothing under `/api` is ever cached, sniffed or framed. */
export function withStandardHeaders(headers: Headers, requestId: string): Headers {
  headers.set("X-Request-Id", requestId);
  headers.set("Cache-Control", "no-store");
  headers.set("X-Content-Type-Options", "nosniff");
  return headers;
}
