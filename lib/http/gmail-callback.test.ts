import { describe, expect, it } from "vitest";
import { gmailCallback } from "./gmail-callback";

process.env.DATABASE_URL = "postgres://nobody@localhost/unused";

const ask = (outcome: Awaited<ReturnType<Parameters<typeof gmailCallback>[0]>>) =>
  gmailCallback(async () => outcome)(new Request("http://127.0.0.1/api/gmail/callback?code=the-code&state=s"));

const done = { result: "connected", returnTo: "/w/acme", popup: false, isOver: true } as const;

describe("the way back from Google", () => {
  it("never leaves this site, whatever path it was given", async () => {
    for (const returnTo of ["//evil.test/x", "/\\evil.test", "https://evil.test/x", "/a/../..//evil.test"]) {
      const location = (await ask({ ...done, returnTo })).headers.get("location") ?? "";
      expect(new URL(location, "http://here.test").origin, returnTo).toBe("http://here.test");
    }
  });

  it("puts the result beside what stands in the address already", async () => {
    const location = (await ask({ ...done, returnTo: "/w/acme?gmail=denied&page=2#mail" })).headers.get("location");
    expect(location).toBe("/w/acme?gmail=connected&page=2#mail");
  });

  it("passes the code on to nobody, and is kept by nobody", async () => {
    for (const popup of [true, false]) {
      const response = await ask({ ...done, popup });
      expect(response.headers.get("referrer-policy")).toBe("no-referrer");
      expect(response.headers.get("cache-control")).toBe("no-store");
      expect(response.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
      expect(`${await response.text()} ${response.headers.get("location")}`).not.toContain("the-code");
    }
  });

  it("ends with a page of its own when something breaks, and the attempt may still be finished", async () => {
    const broken = gmailCallback(() => Promise.reject(new Error("a secret of the house")));
    const response = await broken(new Request("http://127.0.0.1/api/gmail/callback"));
    const page = await response.text();
    expect([response.status, response.headers.get("set-cookie")]).toEqual([400, null]);
    expect(page).toContain("Gmail could not be connected");
    expect(page).not.toContain("secret");
  });
});
