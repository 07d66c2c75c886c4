import { describe, expect, it } from "vitest";
import { encryptSecret } from "@/lib/core/crypto";
import { newId } from "@/lib/core/ids";
import { type ConnectAttempt, openAttempt, sealAttempt } from "./connect-attempt";

process.env.DATABASE_URL = "postgres://nobody@localhost/unused";

const now = new Date("2026-11-22T09:00:00Z");

const attempt: ConnectAttempt = {
  userId: newId(),
  epoch: 0,
  workspaceId: newId(),
  state: "the-state",
  nonce: "the-nonce",
  codeVerifier: "the-verifier",
  returnTo: "/w/acme/settings/email",
  popup: true,
  expiresAtMs: now.getTime() + 1000,
};

describe("an attempt that a browser keeps", () => {
  it("opens as it was sealed, until its time is over", () => {
    const sealed = sealAttempt(attempt);
    expect(openAttempt(sealed, now)).toEqual(attempt);
    expect(openAttempt(sealed, new Date(attempt.expiresAtMs))).toBeNull();
  });

  it("shows nothing of itself, and is small enough for a cookie", () => {
    const sealed = sealAttempt({ ...attempt, returnTo: `/${"x".repeat(999)}` });
    expect(sealed).toMatch(/^[A-Za-z0-9._-]+$/);
    expect(sealed.length).toBeLessThan(3_500);
    for (const part of [attempt.state, attempt.codeVerifier, attempt.nonce]) {
      expect(sealed).not.toContain(part);
      expect(Buffer.from(sealed.split(".")[2] ?? "", "base64url").toString("latin1")).not.toContain(part);
    }
  });

  it("does not open with a letter changed, cut short, or made elsewhere", () => {
    const sealed = sealAttempt(attempt);
    for (let at = 0; at < sealed.length; at += 7) {
      const other = sealed[at] === "A" ? "B" : "A";
      expect(openAttempt(sealed.slice(0, at) + other + sealed.slice(at + 1), now)).toBeNull();
    }
    const ofARow = encryptSecret(JSON.stringify(attempt), {
      workspaceId: newId(),
      rowId: newId(),
      column: "access_token",
    });
    for (const given of [
      null,
      "",
      "v1",
      "v1..",
      "...",
      sealed.slice(0, -1),
      `${sealed}A`,
      ofARow,
      JSON.stringify(attempt),
    ])
      expect(openAttempt(given, now)).toBeNull();
  });
});
