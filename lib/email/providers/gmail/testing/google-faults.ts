import { type Answer, googleErrorBody } from "./google-error";

/** What can be made to fail, by the names of Google's API. */
export type GoogleOperation =
  | "discovery"
  | "jwks"
  | "authorize"
  | "token"
  | "revoke"
  | "userinfo"
  | "drafts.create"
  | "drafts.send"
  | "drafts.get"
  | "drafts.list"
  | "drafts.delete"
  | "messages.send"
  | "messages.get"
  | "messages.list"
  | "threads.get"
  | "sendAs.list";

const mailSending = "User-rate limit exceeded (Mail sending). Retry after 2026-11-23T09:00:00.000Z";

/** Faults that answer something. With " stored" behind their name the work is done first, and only the answer is false. */
const answers = {
  "401": refusal(401, "authError", "Request had invalid authentication credentials."),
  "403 insufficientPermissions": refusal(403, "insufficientPermissions", "Insufficient Permission"),
  "403 rateLimitExceeded": refusal(403, "rateLimitExceeded", "Rate Limit Exceeded"),
  "403 userRateLimitExceeded": refusal(403, "userRateLimitExceeded", "User Rate Limit Exceeded"),
  "403 dailyLimitExceeded": refusal(403, "dailyLimitExceeded", "Daily Limit Exceeded"),
  "403 accessNotConfigured": refusal(403, "accessNotConfigured", "Gmail API has not been used in project 1 before."),
  "403 forbidden": refusal(403, "forbidden", "Mail service not enabled"),
  "429": refusal(429, "rateLimitExceeded", "Too many concurrent requests for user"),
  "429 retry-after": refusal(429, "rateLimitExceeded", "Too many concurrent requests for user", {
    "Retry-After": "17",
  }),
  "429 mail sending": refusal(429, "userRateLimitExceeded", mailSending),
  "400 size": refusal(400, "invalidArgument", "Message size exceeds the limit of 36700160 bytes"),
  "400 recipient": refusal(400, "invalidArgument", "Invalid To header"),
  "404": refusal(404, "notFound", "Requested entity was not found."),
  "413": refusal(413, "uploadTooLarge", "Request is too large."),
  "500": refusal(500, "backendError", "Internal error encountered."),
  "503": refusal(503, "backendError", "The service is currently unavailable."),
  invalid_grant: {
    status: 400,
    body: { error: "invalid_grant", error_description: "Token has been expired or revoked." },
  },
  invalid_client: { status: 401, body: { error: "invalid_client", error_description: "Unauthorized" } },
  empty: { status: 200, body: "" },
  invalid: { status: 200, body: "<html>not JSON</html>" },
  "no id": { status: 200, body: {} },
} satisfies Record<string, Answer>;

/** hang: never a word; reset: RST once the request has come whole; cut: RST at its first bytes; truncated: half an answer. */
type Silence = "hang" | "reset" | "truncated";

type Answered = keyof typeof answers;
/** `… stored` does the work first. `slow` answers well, after a second. */
export type GoogleFault = Answered | Silence | `${Answered | Silence} stored` | "cut" | "slow";

export type Misbehaviour =
  | { kind: "answer"; stored: boolean; answer: Answer }
  | { kind: Silence; stored: boolean }
  | { kind: "cut"; stored: false }
  | { kind: "slow"; stored: true };

/** From a fault's name to what is done. */
export function misbehaviourOf(fault: GoogleFault): Misbehaviour {
  if (fault === "cut") return { kind: "cut", stored: false };
  if (fault === "slow") return { kind: "slow", stored: true };
  const stored = fault.endsWith(" stored");
  const name = stored ? fault.slice(0, -" stored".length) : fault;
  if (name === "hang" || name === "reset" || name === "truncated") return { kind: name, stored };
  const answer = new Map<string, Answer>(Object.entries(answers)).get(name);
  if (!answer) throw new Error(`The stand-in knows no fault ${fault}`);
  return { kind: "answer", stored, answer };
}

function refusal(status: number, reason: string, message: string, headers: Record<string, string> = {}): Answer {
  return { status, body: googleErrorBody(status, reason, message), headers };
}
