import { within } from "@/lib/core/deadline";
import type { Logger } from "@/lib/core/log";
import type { DispatchOutcome, EmailProvider, KeepDraft, OutgoingMessage } from "@/lib/email/providers/provider";

/** A bound above the adapters' own, so that a request ends within a minute whatever happens. */
const dispatchTimeoutMs = 50_000;

/** Hands the message over. Never throws and never repeats: an adapter that fails in an unforeseen way leaves the fate open. */
export async function dispatch(
  provider: EmailProvider,
  message: OutgoingMessage,
  { log, keepDraft }: { log: Logger; keepDraft?: KeepDraft },
): Promise<DispatchOutcome> {
  try {
    return await within(dispatchTimeoutMs, provider.send(message, new AbortController().signal, keepDraft));
  } catch (err) {
    log.error({ err, provider: provider.name }, "a mail adapter threw; the message's fate is unknown");
    return { kind: "uncertain", reason: "The connection to the mail server failed in an unforeseen way." };
  }
}
