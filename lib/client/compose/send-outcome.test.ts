import { describe, expect, test } from "vitest";
import { ApiError, toApiError } from "@/lib/client/api-error";
import type { EmailLog } from "@/lib/contracts/email-logs";
import { type ErrorCode, errorCodes, errorTable } from "@/lib/contracts/errors";
import { outcomeOfError, outcomeOfLogs } from "./send-outcome";

const apiError = (code: ErrorCode, details: Record<string, unknown> = {}) =>
  new ApiError({ code, message: "m", fix: errorTable[code].fix, status: errorTable[code].status, details });

const perhapsOut = ["logFailed", "unknown", "inProgress", "lost"];

describe("what an answer means for the message", () => {
  test("every code but those the API names means: nothing left", () => {
    const uncertain: ErrorCode[] = [
      "EMAIL_LOG_FAILED",
      "EMAIL_DELIVERY_UNKNOWN",
      "IDEMPOTENCY_IN_PROGRESS",
      "IDEMPOTENCY_KEY_REUSED",
    ];
    for (const code of errorCodes) {
      const { kind } = outcomeOfError(apiError(code, { log_id: "l" }), 0);
      expect([code, perhapsOut.includes(kind)]).toEqual([code, uncertain.includes(code)]);
    }
  });

  test("no answer, and one from a proxy, is not taken for a failure", () => {
    expect(outcomeOfError(new ApiError({ code: "OFFLINE", message: "" }), 0)).toEqual({ kind: "lost", cause: "lost" });
    expect(outcomeOfError(new ApiError({ code: "CANCELED", message: "" }), 0)).toEqual({
      kind: "lost",
      cause: "canceled",
    });
    expect(outcomeOfError(toApiError(504, null, new Headers()), 0).kind).toBe("lost");
    expect(outcomeOfError(new ApiError({ code: "UNAVAILABLE", message: "unreadable" }), 0).kind).toBe("lost");
  });

  test("a rate limit ends when the server says", () => {
    const error = new ApiError({ code: "RATE_LIMITED", message: "", status: 429, retryAfterSeconds: 7 });
    expect(outcomeOfError(error, 1_000)).toEqual({ kind: "rateLimited", until: 8_000 });
  });
});

const log = (status: EmailLog["status"], filed = true) => ({ id: "l", status, filed, activity_id: null }) as EmailLog;

describe("what the log says", () => {
  test("out and filed is sent; out and not filed waits; a refused one was not sent", () => {
    expect(outcomeOfLogs([log("delivered")])?.kind).toBe("sent");
    expect(outcomeOfLogs([log("sent", false)])?.kind).toBe("logFailed");
    expect(outcomeOfLogs([log("failed")])?.kind).toBe("notSent");
    expect(outcomeOfLogs([log("sending", false)])?.kind).toBe("inProgress");
    expect(outcomeOfLogs([log("unknown")])?.kind).toBe("unknown");
    expect(outcomeOfLogs([])).toBeNull();
  });

  test("a failed row that gave its key back does not hide the one that holds it", () => {
    expect(outcomeOfLogs([log("failed"), log("sent")])?.kind).toBe("sent");
  });
});
