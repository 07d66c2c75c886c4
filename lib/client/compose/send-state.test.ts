import { describe, expect, test } from "vitest";
import type { Outcome } from "./send-outcome";
import { editing, isEditable, nextAttempt, openAttempt, type SendState, sendReducer, waitUntil } from "./send-state";

const attempt = { key: "k1", startedAt: 1 };
const sending: SendState = { kind: "sending", attempt, fraction: 0 };
const answered = (state: SendState, outcome: Outcome, key = "k1") =>
  sendReducer(state, { type: "answered", key, outcome });
const newKey = () => "k2";

describe("a send", () => {
  test("is frozen from Send until its end is known", () => {
    const submitted = sendReducer(editing, { type: "submitted", attempt });
    expect(submitted).toEqual(sending);
    expect(isEditable(submitted)).toBe(false);
    for (const outcome of [
      { kind: "logFailed", logId: "l" },
      { kind: "unknown", logId: "l" },
      { kind: "inProgress", logId: "l" },
      { kind: "lost", cause: "lost" },
    ] satisfies Outcome[]) {
      const state = answered(submitted, outcome);
      expect(isEditable(state)).toBe(false);
      expect(openAttempt(state)).toEqual(attempt);
      expect(sendReducer(state, { type: "submitted", attempt: { key: "other", startedAt: 2 } })).toBe(state);
    }
  });

  test("a second Send while one is under way changes nothing", () => {
    expect(sendReducer(sending, { type: "submitted", attempt: { key: "other", startedAt: 2 } })).toBe(sending);
  });

  test("what is certainly not sent can be sent again: unchanged under its key, changed under a new one", () => {
    const failed = answered(sending, { kind: "refused", problems: {} });
    expect(isEditable(failed)).toBe(true);
    expect(nextAttempt(failed, newKey, 5)).toEqual({ key: "k1", startedAt: 5 });
    expect(nextAttempt(sendReducer(failed, { type: "edited" }), newKey, 5).key).toBe("k2");
    expect(nextAttempt(editing, newKey, 5).key).toBe("k2");
  });

  test("an edit gives the key up only once the attempt is certainly not sent", () => {
    const unknown = answered(sending, { kind: "unknown", logId: "l" });
    expect(sendReducer(unknown, { type: "edited" })).toBe(unknown);
  });

  test("an answer to an earlier attempt is not taken for the present one", () => {
    expect(answered(sending, { kind: "notSent" }, "k0")).toBe(sending);
    expect(answered(editing, { kind: "notSent" })).toBe(editing);
  });

  test("a lost answer is settled by the log, whatever it says", () => {
    const checking = answered(sending, { kind: "lost", cause: "canceled" });
    expect(checking).toMatchObject({ kind: "checking", cause: "canceled", obstacle: null });
    expect(answered(checking, { kind: "blocked", obstacle: "offline" })).toMatchObject({ obstacle: "offline" });
    expect(answered(checking, { kind: "notSent" })).toMatchObject({ kind: "failed", attempt });
    expect(answered(checking, { kind: "notSent" })).toMatchObject({ failure: { kind: "canceled" } });
    const sent = { logId: "l", activityId: null, warnings: [] };
    expect(answered(checking, { kind: "sent", sent })).toEqual({ kind: "sent", sent });
  });

  test("a blocked question changes nothing of what is known", () => {
    const unknown = answered(sending, { kind: "unknown", logId: "l" });
    expect(answered(unknown, { kind: "blocked", obstacle: "offline" })).toBe(unknown);
  });

  test("a draft found with a begun send is looked up before anything else", () => {
    const reopened = sendReducer(editing, { type: "reopened", attempt });
    expect(reopened).toMatchObject({ kind: "checking", cause: "reloaded" });
    expect(isEditable(reopened)).toBe(false);
  });

  test("an edit keeps the reason of the failure as it is, so that it is told once", () => {
    const failed = answered(sending, { kind: "refused", problems: {} });
    const edited = sendReducer(failed, { type: "edited" });
    expect(failed.kind === "failed" && edited.kind === "failed" && edited.failure === failed.failure).toBe(true);
  });

  test("a rate limit says when Send may be pressed again", () => {
    expect(waitUntil(answered(sending, { kind: "rateLimited", until: 99 }))).toBe(99);
    expect(waitUntil(editing)).toBe(0);
  });
});
