import { expect, it } from "vitest";
import { withoutBidiControls } from "./without-bidi-controls";

it("a name shows the ending that it has", () => {
  expect(withoutBidiControls("invoice\u202efdp.exe")).toBe("invoicefdp.exe");
  expect(withoutBidiControls("\u2066a\u2067b\u2068c\u2069\u200e\u200f\u061c\u202a\u202b\u202c\u202d.txt")).toBe(
    "abc.txt",
  );
});

it("letters of every script, joiners and emoji stay", () => {
  const name = "مرحبا می‌خواهم 👩‍💻 Ü.pdf";
  expect(withoutBidiControls(name)).toBe(name);
});
