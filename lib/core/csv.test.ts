import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { csvLine, withoutApostrophe } from "./csv";

const dangerous = ["=1+1", "+61255501234", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "'=1", "''+1"];
const harmless = [
  "",
  "Ada",
  "a=b",
  "'quoted'",
  "'",
  "a, b",
  'say "hi"',
  "two\nlines",
  "two\r\nlines",
  "😀",
  "مرحبا",
  " x ",
];

describe("a line of CSV", () => {
  it("is read back as it was by any reader, save the apostrophes before what would be a formula", () => {
    const { data, errors } = Papa.parse<string[]>(csvLine([...harmless, ...dangerous]), { newline: "\r\n" });
    expect(errors).toEqual([]);
    const [cells = []] = data;
    expect(cells.slice(0, harmless.length)).toEqual(harmless);
    for (const cell of cells.slice(harmless.length)) expect(cell).toMatch(/^'/);
    expect(cells.map(withoutApostrophe)).toEqual([...harmless, ...dangerous]);
  });

  it("ends in CRLF and holds an empty cell for null", () => {
    expect(csvLine(["a", null, "b"])).toBe("a,,b\r\n");
  });
});
