import { openSmtpSession, SessionNotOpenedError } from "@/lib/email/providers/smtp/open-session";
import { outcomeOfOpening } from "@/lib/email/providers/smtp/outcome-of-opening";
import type { SmtpSettings } from "@/lib/email/providers/smtp/smtp-settings";
import type { SmtpTiming } from "@/lib/email/providers/smtp/smtp-timing";
import { startDeadline } from "@/lib/net/deadline";

export type VerifyOutcome =
  /** `authenticated` is false when there are no credentials, or the relay offers no sign-in for those there are. */
  { ok: true; encrypted: boolean; authenticated: boolean } | { ok: false; permanent: boolean; response: string };

/** Opens a session and says goodbye. Ends within `timing.overallMs`, whatever the relay does. */
export async function verifySmtp(
  settings: SmtpSettings,
  timing: SmtpTiming,
  signal: AbortSignal,
): Promise<VerifyOutcome> {
  const deadline = startDeadline(signal, timing.overallMs);
  try {
    const session = await openSmtpSession(settings, timing, deadline.signal);
    session.quit();
    return { ok: true, encrypted: session.encrypted, authenticated: session.authenticated };
  } catch (error) {
    if (!(error instanceof SessionNotOpenedError)) throw error;
    return { ok: false, ...outcomeOfOpening(error, settings) };
  } finally {
    deadline.end();
  }
}
