import { expect, it, vi } from "vitest";

/** As another bundle has it. */
async function copy() {
  vi.resetModules();
  return import("./gmail-errors");
}

it("an error is known in every bundle, whichever has thrown it", async () => {
  const [here, there] = [await copy(), await copy()];
  expect(here.GoogleUnavailable).not.toBe(there.GoogleUnavailable);
  for (const { GmailDisconnected, GoogleUnavailable } of [here, there]) {
    expect(new there.GmailDisconnected("revoked")).toBeInstanceOf(GmailDisconnected);
    expect(new there.GoogleUnavailable("away")).toBeInstanceOf(GoogleUnavailable);
    expect(new there.GoogleUnavailable("away")).not.toBeInstanceOf(GmailDisconnected);
    expect(new Error("else")).not.toBeInstanceOf(GoogleUnavailable);
  }
});
