import type { DraftAttempt } from "./draft";
import type { Outcome, SentFact } from "./send-outcome";

/** Why the last attempt is certainly not out. */
export type Failure = Extract<
  Outcome,
  { kind: "notSent" | "canceled" | "offline" | "refused" | "unavailable" | "rateLimited" | "signedOut" }
>;

export type SendState =
  | { kind: "editing" }
  /** The payload is frozen under the attempt's key; `fraction` of it has left. */
  | { kind: "sending"; attempt: DraftAttempt; fraction: number }
  /** No answer came; the log is being asked. */
  | {
      kind: "checking";
      attempt: DraftAttempt;
      cause: "canceled" | "lost" | "reloaded";
      obstacle: "offline" | "signedOut" | null;
    }
  | { kind: "inProgress"; attempt: DraftAttempt; logId: string }
  | { kind: "logFailed"; attempt: DraftAttempt; logId: string }
  | { kind: "unknown"; attempt: DraftAttempt; logId: string }
  /** Certainly not sent. `attempt` is there as long as nothing was changed: the same words go under the same key. */
  | { kind: "failed"; attempt: DraftAttempt | null; failure: Failure }
  | { kind: "sent"; sent: SentFact };

export type SendEvent =
  | { type: "submitted"; attempt: DraftAttempt }
  | { type: "progressed"; fraction: number }
  /** A draft was found whose send had been begun before the page was loaded. */
  | { type: "reopened"; attempt: DraftAttempt }
  | { type: "answered"; key: string; outcome: Outcome }
  | { type: "edited" };

export const editing: SendState = { kind: "editing" };

/** How an attempt goes on. What does not fit the state, such as the answer to an earlier attempt, changes nothing. */
export function sendReducer(state: SendState, event: SendEvent): SendState {
  switch (event.type) {
    case "submitted":
      return isEditable(state) ? { kind: "sending", attempt: event.attempt, fraction: 0 } : state;
    case "progressed":
      return state.kind === "sending" ? { ...state, fraction: event.fraction } : state;
    case "reopened":
      return { kind: "checking", attempt: event.attempt, cause: "reloaded", obstacle: null };
    case "answered":
      return openAttempt(state)?.key === event.key ? afterOutcome(state, event.outcome) : state;
    case "edited":
      return state.kind === "failed" ? { ...state, attempt: null } : state;
  }
}

/** Fields take changes only while nothing is, or may be, on its way. */
export function isEditable(state: SendState): boolean {
  return state.kind === "editing" || state.kind === "failed";
}

/** The attempt whose end is not known yet: what a draft has to remember. */
export function openAttempt(state: SendState): DraftAttempt | null {
  return state.kind === "editing" || state.kind === "failed" || state.kind === "sent" ? null : state.attempt;
}

/** When Send may be pressed again, in milliseconds since 1970; 0: now. */
export function waitUntil(state: SendState): number {
  return state.kind === "failed" && state.failure.kind === "rateLimited" ? state.failure.until : 0;
}

/** The key for the next attempt: that of a failed one if not a word has changed, else a new one. */
export function nextAttempt(state: SendState, newKey: () => string, now: number): DraftAttempt {
  const key = state.kind === "failed" && state.attempt ? state.attempt.key : newKey();
  return { key, startedAt: now };
}

function afterOutcome(state: SendState, outcome: Outcome): SendState {
  const attempt = openAttempt(state);
  if (!attempt) return state;
  switch (outcome.kind) {
    case "sent":
      return { kind: "sent", sent: outcome.sent };
    case "logFailed":
    case "unknown":
    case "inProgress":
      return { kind: outcome.kind, attempt, logId: outcome.logId };
    case "lost":
      return { kind: "checking", attempt, cause: outcome.cause, obstacle: null };
    case "blocked":
      return state.kind === "checking" ? { ...state, obstacle: outcome.obstacle } : state;
    case "notSent": {
      const wasCanceled = state.kind === "checking" && state.cause === "canceled";
      return { kind: "failed", attempt, failure: wasCanceled ? { kind: "canceled" } : outcome };
    }
    case "canceled":
    case "offline":
    case "refused":
    case "unavailable":
    case "rateLimited":
    case "signedOut":
      return { kind: "failed", attempt, failure: outcome };
  }
}
