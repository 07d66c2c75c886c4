import type { AnyContract } from "@/lib/contracts/define";
import { type ErrorCode, errorCodes } from "@/lib/contracts/errors";
import { takesNothing } from "./public-endpoint";

/** The codes that an endpoint can answer, METHOD_NOT_ALLOWED aside, which is the answer of another method. */
export function possibleErrors(contract: AnyContract): ErrorCode[] {
  return errorCodes.filter((code) => appliesTo(contract, code));
}

const sendingCodes: readonly ErrorCode[] = [
  "SENDER_NOT_CONNECTED",
  "EMAIL_NOT_CONFIGURED",
  "EMAIL_REJECTED",
  "IDEMPOTENCY_KEY_REUSED",
  "IDEMPOTENCY_IN_PROGRESS",
  "EMAIL_LOG_FAILED",
  "EMAIL_DELIVERY_UNKNOWN",
  "PROVIDER_UNAVAILABLE",
];

const identityCodes: readonly ErrorCode[] = ["SENDER_NOT_CONNECTED", "EMAIL_NOT_CONFIGURED", "PROVIDER_UNAVAILABLE"];

/** Who answers with codes of sending. */
const mayAnswer: Record<string, readonly ErrorCode[]> = {
  sendEmail: sendingCodes,
  replyEmail: sendingCodes,
  testEmailConfig: identityCodes,
  connectGmail: ["EMAIL_NOT_CONFIGURED", "PROVIDER_UNAVAILABLE"],
  refreshGmailConnection: identityCodes,
};

const bodyCodes: readonly ErrorCode[] = [
  "INVALID_BODY",
  "MISSING_FIELDS",
  "PAYLOAD_TOO_LARGE",
  "UNSUPPORTED_MEDIA_TYPE",
];

/** What only those can be told who have to say who they are. */
const memberCodes: readonly ErrorCode[] = ["UNAUTHORIZED", "INSUFFICIENT_SCOPE", "FORBIDDEN"];

function appliesTo(contract: AnyContract, code: ErrorCode): boolean {
  if (sendingCodes.includes(code)) return mayAnswer[contract.id]?.includes(code) ?? false;
  if (bodyCodes.includes(code)) return contract.body !== null;
  if (takesNothing(contract)) return code === "UNAVAILABLE" || code === "INTERNAL_ERROR";
  if (contract.scope === "public") return !memberCodes.includes(code) && code !== "METHOD_NOT_ALLOWED";
  return code !== "METHOD_NOT_ALLOWED";
}
