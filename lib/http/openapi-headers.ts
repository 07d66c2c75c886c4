import { z } from "zod";
import type { AnyContract } from "@/lib/contracts/define";
import type { ErrorCode } from "@/lib/contracts/errors";
import type { Json } from "./openapi-schema";

const count = { type: "integer", minimum: 0 };

/** What answers say in headers, beyond what HTTP itself asks for. */
export const headerComponents = {
  "X-Request-Id": {
    description: "Names the request in the server's log: the one the caller sent, if it is a sane one.",
    required: true,
    schema: { type: "string" },
  },
  "RateLimit-Limit": { description: "How many requests the tighter window allows.", schema: count },
  "RateLimit-Remaining": { description: "How many of them are left.", schema: count },
  "RateLimit-Reset": { description: "In how many seconds the window begins anew.", schema: count },
  "Retry-After": { description: "After how many seconds to try again.", schema: { type: "integer", minimum: 1 } },
  "Idempotency-Replayed": {
    description: "The answer is that of an earlier request with the same Idempotency-Key.",
    schema: { type: "string", enum: ["true"] },
  },
  "WWW-Authenticate": {
    description: "The scheme to authenticate with (RFC 6750).",
    required: true,
    schema: { type: "string" },
  },
  "Content-Disposition": {
    description: "The name to save the file under (RFC 6266).",
    required: true,
    schema: { type: "string" },
  },
  "Set-Cookie": {
    description: "Of signed-in users only: a session lives on with use.",
    schema: { type: "string" },
  },
} as const satisfies Record<string, Json>;

type HeaderName = keyof typeof headerComponents;

/** What an endpoint's success carries. */
export function successHeaders(contract: AnyContract): Json {
  return references([
    "X-Request-Id",
    ...(contract.scope === "public" ? [] : ofCallers),
    ...(repeatsAnswers(contract) ? (["Idempotency-Replayed"] as const) : []),
    ...(contract.download ? (["Content-Disposition"] as const) : []),
  ]);
}

/** What an endpoint's errors of one status, which these codes share, can carry. */
export function failureHeaders(contract: AnyContract, codes: readonly ErrorCode[]): Json {
  const isOfNobody = contract.scope === "public" || codes.includes("UNAUTHORIZED");
  return references([
    "X-Request-Id",
    ...(isOfNobody ? [] : ofCallers),
    ...(codes.includes("UNAUTHORIZED") ? (["WWW-Authenticate"] as const) : []),
    ...(codes.some((code) => waiting.has(code)) ? (["Retry-After"] as const) : []),
    ...(repeatsAnswers(contract) && codes.some((code) => repeated.has(code))
      ? (["Idempotency-Replayed"] as const)
      : []),
  ]);
}

/** Of an answer to somebody who is known, and so counted. */
const ofCallers = ["RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset", "Set-Cookie"] as const;

const waiting = new Set<ErrorCode>(["RATE_LIMITED", "UNAVAILABLE", "IDEMPOTENCY_IN_PROGRESS", "PROVIDER_UNAVAILABLE"]);

const repeated = new Set<ErrorCode>(["EMAIL_LOG_FAILED", "EMAIL_DELIVERY_UNKNOWN"]);

function repeatsAnswers({ headers }: AnyContract): boolean {
  return headers instanceof z.ZodObject && "idempotency_key" in headers.shape;
}

function references(names: readonly HeaderName[]): Json {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}
