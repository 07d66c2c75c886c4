import { describe, expect, it } from "vitest";
import { color } from "./color";
import { createContactContract } from "./contacts";
import { createCustomerContract } from "./customers";
import { createDealContract } from "./deals";

const contact = (fields: object) => createContactContract.body.safeParse({ first_name: "Ada", ...fields });
const deal = (fields: object) => createDealContract.body.safeParse({ name: "Deal", ...fields });

describe("a telephone number", () => {
  it.each([
    ["+61 2 5550 1234", "+61255501234"],
    ["+61 (2) 5550-1234", "+61255501234"],
    ["+44 (0)20 7946.0000", "+442079460000"],
    ["\u202a+49\u00a030/901820\u202c", "+4930901820"],
    ["+1–555–0100–200", "+15550100200"],
    ["  ", null],
  ])("%s is kept as %s", (given, kept) => {
    expect(contact({ phone: given }).data?.phone).toBe(kept);
  });

  it.each([
    ["0061 2 5550 1234", "must begin with + instead of 00"],
    ["02 5550 1234", "must begin with + and the country code"],
    ["+61 2", "must have 6 to 15 digits"],
    ["+1234567890123456", "must have 6 to 15 digits"],
    ["+012345678", "must have 6 to 15 digits"],
    ["+61 2 5550 1234 ext. 5", "an extension goes into the notes"],
    ["call me", "must be a number with its country code"],
    [61255501234, "must be a string"],
  ])("%s is refused with the way out", (given, problem) => {
    expect(contact({ landline: given }).error?.issues[0]?.message).toContain(problem);
  });
});

describe("an address", () => {
  it("is one mailbox; what pasting brings around it is dropped", () => {
    expect(contact({ email: " ada@client.test\n" }).data?.email).toBe("ada@client.test");
    for (const email of ["ada", "a@b@c", "Ada <a@b.test>", "a@b.test, c@d.test"]) {
      expect(contact({ email }).success, email).toBe(false);
    }
  });
});

describe("a website", () => {
  const website = (given: unknown) => createCustomerContract.body.safeParse({ name: "Acme", website: given });

  it.each([
    ["https://acme.example/x?y=1", "https://acme.example/x?y=1"],
    ["HTTP://acme.example", "HTTP://acme.example"],
    [" acme.example ", "https://acme.example"],
    ["", null],
  ])("%s is kept as %s", (given, kept) => {
    expect(website(given).data?.website).toBe(kept);
  });

  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)//.example",
    "data:text/html,x.y",
    "ftp://acme.example",
    "file:///etc/passwd",
    "https://",
    "acme",
    "two words.example",
    "https://acme.example/\u0000",
    `https://acme.example/${"x".repeat(2000)}`,
  ])("%s is refused", (given) => {
    expect(website(given).success).toBe(false);
  });
});

describe("metadata", () => {
  it("is an object of at most 16 KiB that the database can keep, told exactly", () => {
    expect(contact({ metadata: { note: "\\u0000 as text", smile: "😀" } }).success).toBe(true);
    expect(contact({ metadata: { a: "x".repeat(16 * 1024 - 8) } }).success).toBe(true);
    for (const metadata of [{ a: "x".repeat(16 * 1024 - 7) }, { a: "\0" }, { a: "\ud800" }, { "\0": 1 }, [], "x", 1]) {
      expect(contact({ metadata }).success, JSON.stringify(metadata).slice(0, 20)).toBe(false);
    }
  });

  it("nested beyond all measure is refused like anything too long", () => {
    const deep = JSON.parse(`${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}`);
    expect(contact({ metadata: deep }).success).toBe(false);
  });
});

describe("notes", () => {
  it("hold 64 KiB of UTF-8 and no more", () => {
    expect(contact({ notes: "é".repeat(32 * 1024) }).success).toBe(true);
    expect(contact({ notes: "é".repeat(32 * 1024 + 1) }).success).toBe(false);
    expect(contact({ notes: "a\0b" }).success).toBe(false);
  });
});

describe("the money of a deal", () => {
  it.each([0, 0.1, 19.99, 1.1, 9_999_999_999_999.99, null])("%s is a value", (value) => {
    expect(deal({ value }).data?.value).toBe(value);
  });

  it.each([-0.01, 0.001, 1e13, "5", Number.NaN, Number.POSITIVE_INFINITY])("%s is none", (value) => {
    expect(deal({ value }).success).toBe(false);
  });

  it("is in a currency of ISO 4217, in any letter case", () => {
    expect(deal({ currency: " eur" }).data?.currency).toBe("EUR");
    for (const currency of ["EURO", "DEM", "XTS", ""]) expect(deal({ currency }).success, currency).toBe(false);
  });
});

describe("dates, chances and tags of a deal", () => {
  it("are what a calendar, a percentage and a label can be", () => {
    const good = { expected_close_date: "2026-02-28", probability: 100, tags: [{ name: " hot ", color: "#ABCDEF" }] };
    expect(deal(good).data).toMatchObject({ tags: [{ name: "hot", color: "#abcdef" }] });
    for (const bad of [
      { expected_close_date: "2026-02-29" },
      { expected_close_date: "0000-01-01" },
      { expected_close_date: "2026-02-28T00:00:00Z" },
      { probability: 101 },
      { probability: 0.5 },
      { tags: Array.from({ length: 21 }, () => ({ name: "x", color: "red" })) },
      { tags: [{ name: "x".repeat(51), color: "red" }] },
      { tags: [{ name: "x", color: "url(x)" }] },
      { status: "maybe" },
    ]) {
      expect(deal(bad).success, JSON.stringify(bad).slice(0, 60)).toBe(false);
    }
  });

  it("colours have names too, and become what a browser takes", () => {
    expect(color.parse("Teal")).toBe("#0f766e");
    expect(color.safeParse("constructor").success).toBe(false);
  });
});
