import { describe, expect, it } from "vitest";
import { cpuMs } from "@/lib/testing/cpu-ms";
import { dedupeMailboxes, parseMailboxList } from "./email-address";

const emailsOf = (value: string) => {
  const list = parseMailboxList(value);
  return list.ok ? list.emails.map(({ email }) => email) : list.problems;
};

describe("parseMailboxList", () => {
  it.each([
    ["a@x.com", ["a@x.com"]],
    ["a@x.com, b@x.com ,\tc@x.com", ["a@x.com", "b@x.com", "c@x.com"]],
    ["a@x.com,", ["a@x.com"]],
    ["a@x.com , ", ["a@x.com"]],
    ['"Doe, Ann"@x.com,b@x.com', ['"Doe, Ann"@x.com', "b@x.com"]],
    ['a@x.com, "a\\",b"@x.com', ["a@x.com", '"a\\",b"@x.com']],
    ["", []],
    ["  ", []],
  ])("reads %j", (value, emails) => expect(emailsOf(value)).toEqual(emails));

  it.each([
    ["a@x.com,,b@x.com", [""]],
    [",", [""]],
    ["a@x.com,,", [""]],
    [",a@x.com,,,b@x.com,,", [""]],
    ["a@x.com;b@x.com", ["a@x.com;b@x.com"]],
    ["a@x.com,\r\nb@x.com", ["\r\nb@x.com"]],
    ['"Doe, Ann" <a@x.com>, b@x.com, nobody', ['"Doe, Ann" <a@x.com>', "nobody"]],
    ['"open, a@x.com', ['"open']],
  ])("names what is wrong in %j", (value, wrong) => {
    const list = parseMailboxList(value);
    expect(list.ok ? [] : list.problems.map((problem) => problem.value)).toEqual(wrong);
  });

  it("says how addresses are separated", () => {
    expect(parseMailboxList("a@x.test; b@x.test, c@x.test")).toEqual({
      ok: false,
      problems: [{ value: "a@x.test; b@x.test", reason: "holds a semicolon; separate addresses by commas" }],
    });
  });

  it("speaks of a semicolon only where there is one", () => {
    const list = parseMailboxList('"Doe, Ann" ann@x.test');
    expect(list.ok ? [] : list.problems.map(({ reason }) => reason)).toEqual([
      expect.not.stringContaining("semicolon"),
    ]);
  });

  it("returns the ASCII form", () => {
    expect(parseMailboxList("a@Bücher.de")).toEqual({
      ok: true,
      emails: [{ email: "a@Bücher.de", ascii: "a@xn--bcher-kva.de" }],
    });
  });

  it.each([
    ["addresses", Array.from({ length: 10_000 }, (_, i) => `person${i}@example.com`).join(",")],
    ["quotes", '",'.repeat(100_000)],
    ["commas", ",".repeat(100_000)],
    ["escapes", `"${'\\"'.repeat(100_000)}`],
    ["spaces", " ".repeat(200_000)],
    ["spaces before commas", `${" ".repeat(20)},`.repeat(20_000)],
  ])("takes many %s in its stride", (_name, value) => {
    expect(cpuMs(() => parseMailboxList(value))).toBeLessThan(500);
  });
});

describe("dedupeMailboxes", () => {
  it("keeps the first spelling of each mailbox", () => {
    const list = parseMailboxList('Ann@x.com, bob@x.com, ann@X.com, "bob"@x.com');
    expect(list.ok && dedupeMailboxes(list.emails).map(({ email }) => email)).toEqual(["Ann@x.com", "bob@x.com"]);
  });
});
