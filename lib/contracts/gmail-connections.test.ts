import { expect, it } from "vitest";
import { connectGmailContract } from "./gmail-connections";

const accepts = (return_to: string) => connectGmailContract.body?.safeParse({ return_to }).success;

it("leads back to pages of this site only", () => {
  for (const path of ["/", "/w/acme/contacts", "/w/acme/settings/email?a=b%20c#d"])
    expect([path, accepts(path)]).toEqual([path, true]);
  const elsewhere = [
    "",
    "w/acme",
    "//evil.test",
    "/\\evil.test",
    "https://evil.test",
    "javascript:alert(1)",
    "/a\r\nSet-Cookie: a=b",
    "/a b",
    "/é",
    `/${"a".repeat(1000)}`,
  ];
  for (const path of elsewhere) expect([path, accepts(path)]).toEqual([path, false]);
});
