import { expect, test } from "vitest";
import { hasRightToLeft, textDirection } from "./text-direction";

test("a text runs the way of its first letter", () => {
  expect(textDirection("مرحبا Inês")).toBe("rtl");
  expect(textDirection("Inês مرحبا")).toBe("ltr");
  expect(textDirection("  12:30 – “שלום”")).toBe("rtl");
  expect(textDirection("日本語")).toBe("ltr");
  expect(textDirection("\u200fTern")).toBe("rtl");
  expect(textDirection("𞤀𞤣𞤤𞤢𞤥")).toBe("rtl");
});

test("what has no letters says nothing about it", () => {
  expect(textDirection("12:30 – 😀 (+1)")).toBeNull();
  expect(textDirection("")).toBeNull();
});

test("tells whether anything may run from right to left", () => {
  expect(hasRightToLeft("<p>Hello</p>")).toBe(false);
  expect(hasRightToLeft("<p>Hello <b>שלום</b></p>")).toBe(true);
});
