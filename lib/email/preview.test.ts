import { expect, it } from "vitest";
import { previewOf } from "./preview";

it("is one line of at most 200 characters, never half of one", () => {
  expect(previewOf(" a\r\n\tb ")).toBe("a b");
  expect(Array.from(previewOf("😀".repeat(300)))).toHaveLength(200);
  expect(previewOf(`${"x".repeat(199)}😀y`)).toBe(`${"x".repeat(199)}😀`);
  expect(previewOf(`a${" ".repeat(1598)}😀`)).toBe("a");
});
