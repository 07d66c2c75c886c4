import { describe, expect, it } from "vitest";
import { returnPath, signInAddress } from "./return-path";

describe("the way back after signing in", () => {
  it.each(["/", "/w/acme/contacts", "/w/acme/deals?view=board&search=a%2Fb", "/w/acme/contacts#notes", "/a:b", "/@x"])(
    "leads to %s",
    (path) => expect(returnPath(path)).toBe(path),
  );

  it.each([
    "https://evil.test",
    "//evil.test",
    "///evil.test",
    "/\\evil.test",
    "\\\\evil.test",
    "/\t/evil.test",
    "/\n/evil.test",
    "\t//evil.test",
    " //evil.test",
    "/w\\..\\evil",
    "javascript:alert(1)",
    "data:text/html,x",
    "w/acme",
    "",
    null,
    undefined,
  ])("never leads to %j", (path) => expect(returnPath(path)).toBe("/"));

  it("survives the address of the sign-in page", () => {
    const path = "/w/acme/deals?view=board&search=Müller";
    expect(new URL(signInAddress(path), "http://x.test").searchParams.get("callbackUrl")).toBe(path);
  });
});
