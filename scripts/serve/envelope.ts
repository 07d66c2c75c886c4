import { randomUUID } from "node:crypto";
import { type ErrorCode, type ErrorEnvelope, errorTable } from "@/lib/contracts/errors";

const sane = /^[A-Za-z0-9._:+/=-]{1,128}$/;

/** An answer in the API's error envelope, for requests that never reach the application. */
export function errorAnswer(
  code: ErrorCode,
  message: string,
  givenRequestId?: string | string[],
  fix: string = errorTable[code].fix,
) {
  const requestId = typeof givenRequestId === "string" && sane.test(givenRequestId) ? givenRequestId : randomUUID();
  const { status } = errorTable[code];
  const hint = "GET /api/v1/openapi.json describes every endpoint and field.";
  const envelope: ErrorEnvelope = { error: { code, message, fix, hint, status }, meta: { request_id: requestId } };
  const body = JSON.stringify(envelope);
  const headers = {
    "Content-Type": "application/json; charset=utf-8",
    "Content-Length": String(Buffer.byteLength(body)),
    "X-Request-Id": requestId,
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
  };
  return { status, headers, body };
}
