import type { EmailProvider } from "@/lib/email/providers/provider";
import { SmtpRelay } from "@/lib/email/providers/smtp/smtp-relay";
import { assertUsableSmtpSettings, type SmtpSettings } from "@/lib/email/providers/smtp/smtp-settings";
import { DEFAULT_SMTP_TIMING, type SmtpTiming } from "@/lib/email/providers/smtp/smtp-timing";
import { type VerifyOutcome, verifySmtp } from "@/lib/email/providers/smtp/verify-smtp";
import { startDeadline } from "@/lib/net/deadline";

export type SmtpProvider = EmailProvider & {
  /** Ends idle connections; sends under way finish. A later send still works, on a connection of its own. */
  close(): void;
  /** Connects, greets, signs in, quits: whether sending could work. Nothing is sent. */
  verify(signal: AbortSignal): Promise<VerifyOutcome>;
};

/** Most relays take less and say so (SIZE, RFC 1870); this only bounds what is worth trying. */
const MAX_MIME_BYTES = 50 * 1024 * 1024;

/**
 * Sends through one SMTP relay (RFC 5321). `send` ends within `timing.overallMs`, 40 s by default.
 *
 * @throws Error when the settings contradict themselves (see assertUsableSmtpSettings)
 */
export function createSmtpProvider(settings: SmtpSettings, timing: SmtpTiming = DEFAULT_SMTP_TIMING): SmtpProvider {
  assertUsableSmtpSettings(settings);
  const relay = new SmtpRelay(settings, timing);
  return {
    name: "smtp",
    limits: { maxMimeBytes: MAX_MIME_BYTES },
    async send(message, signal) {
      const deadline = startDeadline(signal, timing.overallMs);
      try {
        return await relay.deliver(message, deadline.signal);
      } finally {
        deadline.end();
      }
    },
    verify: (signal) => verifySmtp(settings, timing, signal),
    close: () => relay.close(),
  };
}
