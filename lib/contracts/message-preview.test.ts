import { expect, it } from "vitest";
import { messagePreview } from "./message-preview";

it("is one line of at most 200 characters, never half of one", () => {
  expect(messagePreview(" a\r\n\tb ")).toBe("a b");
  expect(messagePreview("😀".repeat(300))).toBe(`${"😀".repeat(199)}…`);
  expect(messagePreview(`${"x".repeat(199)}😀`)).toBe(`${"x".repeat(199)}😀`);
  expect(messagePreview(`${"x".repeat(199)}😀y`)).toBe(`${"x".repeat(199)}…`);
  expect(messagePreview(`a${" ".repeat(1598)}😀`)).toBe("a");
});

it("is cut between words, and says that it is cut", () => {
  expect(messagePreview("word ".repeat(40))).toBe("word ".repeat(40).trim());
  const cut = messagePreview("unwieldy, ".repeat(40));
  expect(cut).toMatch(/unwieldy…$/);
  expect(Array.from(cut).length).toBeLessThanOrEqual(200);
});
