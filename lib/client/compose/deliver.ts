import { ApiError } from "@/lib/client/api-error";
import type { Transfer } from "@/lib/client/send-request";
import type { EmailLog } from "@/lib/contracts/email-logs";
import type { SentMessage } from "@/lib/contracts/sent-message";
import type { Outgoing } from "./send-body";
import { type Outcome, outcomeOfError, outcomeOfLogs, outcomeOfMessage } from "./send-outcome";

/** What sending needs of the world. */
export type SendPorts = {
  post(outgoing: Outgoing, key: string, transfer: Transfer): Promise<SentMessage>;
  findLogs(key: string): Promise<EmailLog[]>;
  getLog(logId: string): Promise<EmailLog>;
  wait(delayMs: number): Promise<void>;
};

/** Sends once, and says what became of it. Never throws for what an answer, or its absence, can mean. */
export async function deliver(ports: SendPorts, outgoing: Outgoing, key: string, transfer: Transfer): Promise<Outcome> {
  try {
    return outcomeOfMessage(await ports.post(outgoing, key, transfer));
  } catch (error) {
    // What nobody foresaw came after the request may have left: the log has to be asked.
    return error instanceof ApiError ? outcomeOfError(error, Date.now()) : { kind: "lost", cause: "lost" };
  }
}

const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 10_000;
/** An attempt that was cut off may still be at the server's door: absence has to be seen this often. */
const SIGHTINGS_OF_NOTHING = 2;

type Target = { key: string } | { logId: string };

/**
 * Asks the log, and never the POST, how an attempt stands, until that is final. Each answer goes to `onOutcome`; the last
 * one is `sent` or `notSent`, or that one has to sign in. Ends early, without a word, when `signal` is aborted.
 */
export async function followLog(
  ports: SendPorts,
  target: Target,
  onOutcome: (outcome: Outcome) => void,
  signal: AbortSignal,
): Promise<void> {
  let seenNothing = 0;
  for (let delayMs = FIRST_DELAY_MS; !signal.aborted; delayMs = Math.min(delayMs * 1.5, LONGEST_DELAY_MS)) {
    const outcome = await askLog(ports, target);
    if (signal.aborted) return;
    seenNothing = outcome === null ? seenNothing + 1 : 0;
    const known: Outcome | null = seenNothing >= SIGHTINGS_OF_NOTHING ? { kind: "notSent" } : outcome;
    if (known) onOutcome(known);
    if (known && isEnd(known)) return;
    await ports.wait(delayMs);
  }
}

function isEnd(outcome: Outcome): boolean {
  const isSignedOut = outcome.kind === "blocked" && outcome.obstacle === "signedOut";
  return outcome.kind === "sent" || outcome.kind === "notSent" || isSignedOut;
}

/** null: no message has this key. */
async function askLog(ports: SendPorts, target: Target): Promise<Outcome | null> {
  try {
    return outcomeOfLogs("key" in target ? await ports.findLogs(target.key) : [await ports.getLog(target.logId)]);
  } catch (error) {
    const isSignedOut = error instanceof ApiError && error.code === "UNAUTHORIZED";
    return { kind: "blocked", obstacle: isSignedOut ? "signedOut" : "offline" };
  }
}
