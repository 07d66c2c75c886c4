import { GmailDisconnected, GoogleUnavailable } from "@/lib/email/gmail/gmail-errors";
import {
  disconnection,
  isMissingScope,
  meaningOf,
  type Refusal,
  temporary,
} from "@/lib/email/providers/gmail/gmail-refusal";
import type { GmailAnswer } from "@/lib/google/gmail-answer";
import { callGmail, type GmailRequest } from "@/lib/google/gmail-api";
import { startDeadline } from "@/lib/net/deadline";

/**
 * What a call of a mailbox came to. `refused`: certainly not done, with what that means for a message; `status` is
 * Google's, null when it was never asked. `lost`: perhaps done.
 */
export type Told =
  | { kind: "ok"; json: Record<string, unknown> }
  | { kind: "refused"; status: number | null; refusal: Refusal }
  | { kind: "lost"; why: string };

/** Access to one mailbox. */
export type MailboxAccess = {
  /** As lib/email/gmail/access-token.ts; throws GmailDisconnected and GoogleUnavailable. */
  accessToken: (options: { rejected?: string; signal: AbortSignal }) => Promise<string>;
  /** Google says that the consent does not allow what is needed. */
  onMissingScope: () => Promise<void>;
};

export type GmailCall = Omit<GmailRequest, "accessToken">;

/** Calls one mailbox's Gmail until `signal` fires. A 401 is the only answer that is asked again, once, with a new token. */
export class GmailSession {
  readonly #access: MailboxAccess;
  readonly #signal: AbortSignal;
  #lastToken: string | null = null;

  constructor(access: MailboxAccess, signal: AbortSignal) {
    this.#access = access;
    this.#signal = signal;
  }

  /** @param timeoutMs for this call alone, getting a token included */
  async call(request: GmailCall, timeoutMs: number): Promise<Told> {
    const deadline = startDeadline(this.#signal, timeoutMs);
    try {
      return await this.#told(request, deadline.signal);
    } finally {
      deadline.end();
    }
  }

  async #told(request: GmailCall, signal: AbortSignal): Promise<Told> {
    const first = await this.#token(signal, request);
    if (typeof first !== "string") return first;
    const answer = await callGmail({ ...request, accessToken: first }, signal);
    if (answer.kind !== "refused" || answer.refusal.status !== 401) return this.#meaning(answer);
    // Certainly not acted on: Google did not know who was asking.
    const second = await this.#token(signal, request, first);
    if (typeof second !== "string") return second;
    return this.#meaning(await callGmail({ ...request, accessToken: second }, signal));
  }

  async #token(signal: AbortSignal, { method }: GmailCall, rejected?: string): Promise<string | Told> {
    try {
      this.#lastToken = await this.#access.accessToken({ signal, ...(rejected === undefined ? {} : { rejected }) });
      return this.#lastToken;
    } catch (err) {
      // From a mailbox that was disconnected during a send the draft is still taken away, while the token lasts.
      const wasClosed = err instanceof GmailDisconnected && err.reason === "closed" && rejected === undefined;
      if (wasClosed && method === "DELETE" && this.#lastToken !== null) return this.#lastToken;
      return { kind: "refused", status: null, refusal: refusalFor(err) };
    }
  }

  async #meaning(answer: GmailAnswer): Promise<Told> {
    switch (answer.kind) {
      case "ok":
      case "lost":
        return answer;
      case "not_sent":
        return { kind: "refused", status: null, refusal: temporary(asSentence(answer.why)) };
      case "refused":
        if (isMissingScope(answer.refusal)) await this.#access.onMissingScope().catch(() => undefined);
        return { kind: "refused", status: answer.refusal.status, refusal: meaningOf(answer.refusal) };
    }
  }
}

export function asSentence(why: string): string {
  return `${why.charAt(0).toUpperCase()}${why.slice(1)}.`;
}

const disconnectedWords = {
  revoked: "The Gmail connection was revoked or has expired.",
  closed: "The Gmail connection was closed.",
  missing_scope: "The Gmail connection lacks a permission it needs.",
  unreadable_secret: "The Gmail connection's secret cannot be read any more.",
};

function refusalFor(err: unknown): Refusal {
  if (err instanceof GmailDisconnected) return disconnection(disconnectedWords[err.reason]);
  if (err instanceof GoogleUnavailable) {
    return temporary("Google could not be asked for access to the mailbox.", err.retryAfterSeconds);
  }
  return temporary("The Gmail connection could not be read just now.");
}
