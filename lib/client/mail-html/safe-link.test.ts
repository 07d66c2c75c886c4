import { expect, test } from "vitest";
import { safeLink } from "./safe-link";

test("what people type becomes an address that works from anywhere", () => {
  expect(safeLink("example.com/offer")).toBe("https://example.com/offer");
  expect(safeLink(" https://example.com ")).toBe("https://example.com/");
  expect(safeLink("ada@example.com")).toBe("mailto:ada@example.com");
  expect(safeLink("localhost:3000/x")).toBe("https://localhost:3000/x");
});

test("what runs, and what is no address, is none", () => {
  for (const given of [
    "javascript:alert(1)",
    "JaVaScRiPt:x",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc",
    "hello",
    "",
  ])
    expect(safeLink(given)).toBeNull();
});
