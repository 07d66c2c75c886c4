import { describe, expect, it } from "vitest";
import { encodeMailbox, encodeText, headerField } from "./encode-header";

const decode = (words: string) =>
  words.split(" ").map((word) => Buffer.from(/^=\?UTF-8\?B\?(.*)\?=$/.exec(word)?.[1] ?? "", "base64").toString());

describe("encodeText", () => {
  it("leaves plain ASCII alone", () =>
    expect(encodeText("Offer no. 7: 10% (incl. VAT)")).toBe("Offer no. 7: 10% (incl. VAT)"));

  it.each([" a", "a ", "a  b", "a\tb", "=?utf-8?Q?a?=", "x".repeat(61), "ä"])(
    "encodes %j, which would not arrive as it is",
    (value) => {
      expect(decode(encodeText(value)).join("")).toBe(value);
    },
  );

  it.each(["e\u0301", "👩‍👩‍👧‍👦", "ก็", "한", "🇦🇺"])(
    "breaks a text of %s between encoded words only where letters end",
    (letter) => {
      const words = encodeText(letter.repeat(100));
      for (const word of decode(words)) expect(word).toBe(letter.repeat(word.length / letter.length));
      for (const word of words.split(" ")) expect(word.length).toBeLessThanOrEqual(75);
    },
  );

  it("keeps words short even where one letter is longer than a word", () => {
    const words = encodeText(`a${"\u0301".repeat(500)}`);
    expect(decode(words).join("")).toBe(`a${"\u0301".repeat(500)}`);
    for (const word of words.split(" ")) expect(word.length).toBeLessThanOrEqual(75);
  });
});

describe("encodeMailbox", () => {
  it.each([
    ["a@b.c", null, "a@b.c"],
    ["a@Bücher.DE", "", "a@xn--bcher-kva.de"],
    ['"a b"@b.c', null, '<"a b"@b.c>'],
    ["a@b.c", "Ann O'Neil", "Ann O'Neil <a@b.c>"],
    ["a@b.c", 'Doe, "Ann" \\', '"Doe, \\"Ann\\" \\\\" <a@b.c>'],
    ["a@b.c", "Ä", "=?UTF-8?B?w4Q=?= <a@b.c>"],
  ])("writes %s and %j as %s", (email, name, header) => expect(encodeMailbox(email, name)).toBe(header));
});

describe("headerField", () => {
  it("folds at white space and keeps a value on the line of its name", () => {
    expect(headerField("Cc", Array(5).fill("a.long.address@example.com").join(", "))).toMatch(
      /^Cc: a\.long.{20,70}\r\n a\.long/,
    );
    expect(headerField("Message-ID", `<${"a".repeat(100)}@b>`)).toBe(`Message-ID: <${"a".repeat(100)}@b>`);
  });

  it.each(["ä", "a\r\nb", "a\0", "\u007f"])("throws for %j", (value) =>
    expect(() => headerField("X", value)).toThrow(TypeError),
  );
});
