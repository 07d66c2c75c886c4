import type { SessionNotOpenedError } from "@/lib/email/providers/smtp/open-session";
import { detailsOf, type Refusal, refusalOf, replyOf } from "@/lib/email/providers/smtp/relay-reply";
import { toResponseText } from "@/lib/email/providers/smtp/response-text";
import type { SmtpSettings } from "@/lib/email/providers/smtp/smtp-settings";
import { DeadlineError } from "@/lib/net/deadline";

export type OpeningFailure = { permanent: boolean; response: string };

/** One text for closed, silent, foreign and forbidden: who may choose the host must not scan a network with it. */
const CANNOT_CONNECT = "Could not connect to the mail server: check its host, port, security and certificate";
const NO_STARTTLS = "The mail server does not offer STARTTLS: choose TLS (usually port 465), or a port that encrypts";

/**
 * Why no session came about, in words for whoever set the relay up. For hosts a workspace chose, the words are ours;
 * for the operator's they name the cause.
 */
export function outcomeOfOpening(failure: SessionNotOpenedError, settings: SmtpSettings): OpeningFailure {
  const refusal = refusalOf(failure.cause);
  if (failure.step === "sign-in" && refusal) return refusedSignIn(refusal, settings);
  const error = detailsOf(failure.cause);
  // A fault of the settings, but one that ends when the relay or they are mended: worth another try.
  if (error.code === "ETLS" && error.command === "STARTTLS") return { permanent: false, response: NO_STARTTLS };
  const permanent = refusal?.permanent ?? false;
  if (!settings.allowPrivateHost) return { permanent, response: CANNOT_CONNECT };
  const detail = toResponseText(replyOf(error), settings) || causeInWords(failure.cause);
  return { permanent, response: detail ? `${CANNOT_CONNECT} (${detail})` : CANNOT_CONNECT };
}

function refusedSignIn(refusal: Refusal, settings: SmtpSettings): OpeningFailure {
  const words = refusal.permanent
    ? "The mail server refused the user name or password"
    : "The mail server could not check the user name and password just now";
  const detail = settings.allowPrivateHost ? toResponseText(refusal.text, settings) : String(refusal.code);
  return { permanent: refusal.permanent, response: toResponseText(`${words} (${detail})`, settings) };
}

/** A word the operator can look up, such as ECONNREFUSED or DEPTH_ZERO_SELF_SIGNED_CERT; never an address. */
function causeInWords(cause: unknown): string {
  if (cause instanceof DeadlineError) return "timed out";
  const { originalCode, code } = detailsOf(cause);
  return originalCode ?? code ?? "";
}
