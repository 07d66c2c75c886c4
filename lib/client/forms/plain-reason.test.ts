import { expect, test } from "vitest";
import type { z } from "zod";
import { parseMailbox } from "@/lib/contracts/email-address";
import { line, text } from "@/lib/contracts/primitives";
import { plainReason } from "./plain-reason";

/** The first thing that a contract says of a value. */
function reasonFor(schema: z.ZodType, value: string): string {
  const result = schema.safeParse(value);
  return result.error?.issues[0]?.message ?? "";
}

test("characters that cannot be stored are spoken of without their names in encodings", () => {
  expect(plainReason(reasonFor(line(20), "two\nlines"))).toBe(
    "must be one line of text, without line breaks or invisible characters",
  );
  expect(plainReason(reasonFor(text(20), "a\0b"))).toBe("has a character in it that cannot be saved; type it anew");
});

test("sizes are said in characters and kB", () => {
  expect(plainReason(reasonFor(line(3), "four"))).toBe("is too long: at most 3 characters");
  expect(plainReason(reasonFor(text(2_048), "x".repeat(2_049)))).toBe("is too long: at most 2 kB");
});

test("an address that is none is explained without the names of fields that only a mail has", () => {
  for (const address of ["one@a.test,two@a.test", "Jane <jane@a.test>"]) {
    const parsed = parseMailbox(address);
    expect(plainReason(parsed.ok ? "" : parsed.reason)).toMatch(/; write (one|the bare) address( only)?$/);
  }
});
