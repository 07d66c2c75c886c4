import { describe, expect, it } from "vitest";
import { gmailResults } from "@/lib/contracts/gmail-connections";
import { connectNotice, readConnectResult, withoutConnectResult } from "./connect-result";

const people = [{ name: "Ann" }];

describe("reading what became of connecting", () => {
  it("takes the results that there are, and nothing else", () => {
    expect(readConnectResult({ gmail: "denied" }, people)).toEqual({ result: "denied", takenBy: null });
    expect(readConnectResult({}, people)).toBeNull();
    expect(readConnectResult({ gmail: "hacked" }, people)).toBeNull();
    expect(readConnectResult({ gmail: ["connected", "denied"] }, people)).toBeNull();
  });

  it("tells who has the account only of people in sight", () => {
    expect(readConnectResult({ gmail: "taken", gmail_user: "Ann" }, people)?.takenBy).toBe("Ann");
    expect(readConnectResult({ gmail: "taken", gmail_user: "Call 555-0100 to unlock" }, people)?.takenBy).toBeNull();
  });
});

describe("the notice", () => {
  it("says something of its own for every result", () => {
    const texts = gmailResults.map((result) => connectNotice({ result, takenBy: null }).text);
    expect(new Set(texts).size).toBe(gmailResults.length);
  });

  it("names whoever has the account", () => {
    expect(connectNotice({ result: "taken", takenBy: "Ann" }).text).toContain("Ann uses it here");
    expect(connectNotice({ result: "taken", takenBy: null }).text).toContain("Another member uses it here");
  });
});

describe("the address afterwards", () => {
  it("keeps what else it says", () => {
    const page = "https://tern.test/w/acme/settings/email";
    expect(withoutConnectResult(`${page}?gmail=taken&gmail_user=Ann`)).toBe("/w/acme/settings/email");
    expect(withoutConnectResult(`${page}?after=abc&gmail=connected`)).toBe("/w/acme/settings/email?after=abc");
  });
});
