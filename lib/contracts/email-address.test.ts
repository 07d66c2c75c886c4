import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cpuMs } from "@/lib/testing/cpu-ms";
import { mailboxKey, parseMailbox, sameMailbox } from "./email-address";

const CORPUS = "../shared/corpora/isemail.json";

type Case = { id: number; address: string; category: string; diagnosis: string };

/** What Tern does with each category of the corpus: valid is accepted, an error refused, the rest is policy. */
const POLICY = {
  ISEMAIL_VALID_CATEGORY: "accepted",
  ISEMAIL_DNSWARN: "accepted", // a name server's business, found out when the mail is delivered
  ISEMAIL_RFC5321: "accepted", // unusual but within RFC 5321: quoted strings, literals, one label, a numeric one
  ISEMAIL_RFC5322: "refused", // a header may carry it, SMTP may not: over-long, other domain literals
  ISEMAIL_CFWS: "refused", // comments and white space stand around a mailbox, not in it
  ISEMAIL_DEPREC: "refused", // obsolete syntax must not be generated
  ISEMAIL_ERR: "refused",
} as const;

describe.skipIf(!existsSync(CORPUS))(`isemail corpus (skipped without ${CORPUS})`, () => {
  const cases: Case[] = existsSync(CORPUS) ? JSON.parse(readFileSync(CORPUS, "utf8")) : [];

  it("has a policy for every category and cases for every policy", () => {
    expect(new Set(cases.map(({ category }) => category))).toEqual(new Set(Object.keys(POLICY)));
  });

  for (const [category, verdict] of Object.entries(POLICY)) {
    it(`${category} is ${verdict}`, () => {
      const strays = cases.filter(
        (c) => c.category === category && parseMailbox(c.address).ok !== (verdict === "accepted"),
      );
      expect(strays).toEqual([]);
    });
  }
});

describe("parseMailbox", () => {
  it.each([
    ["Ann.O'Neil+crm@EXAMPLE.com", "Ann.O'Neil+crm@example.com"],
    ["post@Bücher.de", "post@xn--bcher-kva.de"],
    ["post@faß.de", "post@xn--fa-hia.de"],
    ["info@例え.テスト", "info@xn--r8jz45g.xn--zckzah"],
    ["a@例え。テスト", "a@xn--r8jz45g.xn--zckzah"],
    ["a@XN--BCHER-KVA.de", "a@xn--bcher-kva.de"],
    ['"Ann, Bob"@example.com', '"Ann, Bob"@example.com'],
    ['"<a@b>"@example.com', '"<a@b>"@example.com'],
    ["root@[192.0.2.1]", "root@[192.0.2.1]"],
    ["root@[ipv6:2001:DB8::1]", "root@[IPv6:2001:db8::1]"],
    ["root@localhost", "root@localhost"],
  ])("accepts %s and keeps it as given beside its ASCII form", (email, ascii) => {
    expect(parseMailbox(email)).toEqual({ ok: true, email, ascii });
  });

  it.each([
    ["Ann <ann@example.com>", /display name.*bare address$/],
    ["<ann@example.com>", /bare address/],
    ["mailto:ann@example.com", /mailto:/],
    ["ann@example.com\r\nBcc: x@example.com", /line break/],
    ["ann@example.com\0", /control character/],
    [" ann@example.com", /white space/],
    ["ann@exam ple.com", /white space/],
    ["ann@example.com (work)", /comment/],
    ["a@example.com,b@example.com", /one address only/],
    ["ann", /no @/],
    ["", /empty/],
    ["jörg@example.com", /ASCII/],
    ["a@b@example.com", /more than one @/],
    [`${"a".repeat(65)}@example.com`, /64/],
    [`a@${"b.".repeat(130)}com`, /254/],
    [`a@${"ü.".repeat(50)}com`, /254/],
    ["a@[127.1]", /brackets/],
  ])("refuses %j and says what to do", (value, reason) => {
    expect(parseMailbox(value)).toEqual({ ok: false, reason: expect.stringMatching(reason) });
  });

  it.each([
    "a@b_c.com",
    "a@b/c.com",
    "a@b?c.com",
    "a@b#c.com",
    "a@b%2ecom",
    "a@b:25",
    "a@b\\c",
    "a@user:b",
    "a@１２７.０.０.１",
    "a@ü.1",
    "a@exa\u00admple.com",
    "a@exa\u200bmple.com",
    "a@\u202eexample.com",
    "a@-ü.de",
    "a@ü-.de",
    "a@xn--a",
    "a@xn--.com",
    "a@℀.com",
    "a@b..ü",
    "a@.ü",
    "a@ü.",
    "a@\ud800.com",
    `a@ü${"a".repeat(63)}.de`,
    "a@[[1.2.3.4]]",
    "a@[1.2.3.4]b",
    "a@[01.2.3.4]",
    "a@[IPv6:fe80::1%eth0]",
    "a@[IPv6:1:2:3:4:5:6:7::]",
    "a@[::1]",
    "a@[IPv6:1.2.3.4]",
  ])("refuses the domain of %s", (value) => {
    expect(parseMailbox(value).ok).toBe(false);
  });

  it("ends at once on hostile text", () => {
    const parts = ['"', "\\", "a.", "(", "<", "ü", "@", " ", "xn--"];
    const spent = cpuMs(() => {
      for (const part of parts) parseMailbox(`${part.repeat(1_000_000)}@`);
      for (const part of parts) parseMailbox(part.repeat(60));
    });
    expect(spent).toBeLessThan(1000);
  });
});

describe("sameMailbox", () => {
  it.each([
    ["Ann@Example.com", "ann@example.COM"],
    ["a@bücher.de", "a@xn--bcher-kva.de"],
    ['"ann"@example.com', "ann@example.com"],
    ['"a\\nn"@example.com', '"ann"@example.com'],
  ])("%s is %s", (a, b) => expect(sameMailbox(a, b)).toBe(true));

  it.each([
    ["ann@example.com", "ann@example.org"],
    ['"a@b"@c.com', '"a"@b.com'],
  ])("%s is not %s", (a, b) => expect(sameMailbox(a, b)).toBe(false));

  it("compares what is not an address as text", () => expect(mailboxKey("Nobody")).toBe("nobody"));
});
