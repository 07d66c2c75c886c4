import { describe, expect, it } from "vitest";
import { CsvProblem } from "./csv-problem";
import { detectEncoding, pieceBytes } from "./encodings";
import { openCsv } from "./open-csv";
import { type CsvFormat, type CsvRow, readRows } from "./read-rows";

const utf16 = (text: string, bigEndian: boolean) =>
  Uint8Array.from(
    [...text].flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return bigEndian ? [code >> 8, code & 255] : [code & 255, code >> 8];
    }),
  );

const latin = (text: string) => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));

async function all(file: Blob, format: Partial<CsvFormat> = {}): Promise<CsvRow[]> {
  const found: CsvRow[] = [];
  for await (const { rows } of readRows(file, { encoding: "utf-8", delimiter: ",", ...format })) found.push(...rows);
  return found;
}

const cellsOf = (rows: CsvRow[]) => rows.map(({ cells }) => cells);

describe("the encoding of a file", () => {
  const text = "Name,City\nZoë,Malmö\n";
  it.each([
    ["UTF-8", new Blob([text]), "utf-8"],
    ["UTF-8 with a mark", new Blob(["\ufeff", text]), "utf-8"],
    ["UTF-16 LE with a mark", new Blob([utf16(`\ufeff${text}`, false)]), "utf-16le"],
    ["UTF-16 BE with a mark", new Blob([utf16(`\ufeff${text}`, true)]), "utf-16be"],
    ["UTF-16 LE without", new Blob([utf16(text, false)]), "utf-16le"],
    ["UTF-16 BE without", new Blob([utf16(text, true)]), "utf-16be"],
    ["an old code page", new Blob([latin(text)]), "windows-1252"],
  ])("is recognised: %s", async (_name, file, encoding) => {
    expect(await detectEncoding(file)).toBe(encoding);
    const opened = await openCsv(file);
    expect(opened.headers).toEqual(["Name", "City"]);
    expect(opened.preview[0]?.cells).toEqual(["Zoë", "Malmö"]);
  });

  it("is found out even where the first odd letter comes after megabytes", async () => {
    const plain = "Ada,London\n".repeat(200_000);
    expect(await detectEncoding(new Blob([latin(`${plain}Zoë,Malmö\n`)]))).toBe("windows-1252");
  });
});

describe("the rows of a file", () => {
  it("keep letters, line ends and quoted cells whole that lie across two pieces", async () => {
    for (const shift of [0, 1, 2, 3, 4, 5]) {
      const filler = "x".repeat(pieceBytes - 8 + shift);
      const rows = await all(new Blob([`${filler}\r\n"a\r\nb","Zoë ""Z"" ✓"\r\nlast,row`]));
      expect(cellsOf(rows).slice(1)).toEqual([
        ["a\nb", 'Zoë "Z" ✓'],
        ["last", "row"],
      ]);
    }
  });

  it.each(["\n", "\r\n", "\r"])("are divided by %j", async (end) => {
    expect(cellsOf(await all(new Blob([["a,b", "1,2", "3,4"].join(end)])))).toEqual([
      ["a", "b"],
      ["1", "2"],
      ["3", "4"],
    ]);
  });

  it("are numbered as a spreadsheet numbers them, blank ones too", async () => {
    expect(await all(new Blob(["a,b\n\n,\n1,2\n"]))).toEqual([
      { number: 1, cells: ["a", "b"] },
      { number: 4, cells: ["1", "2"] },
    ]);
  });

  it("stop at a quotation mark that does not close, and say in which row", async () => {
    await expect(all(new Blob(['a,b\n1,2\n"3,4\n5,6\n']))).rejects.toThrow(/row 3 .*quotation mark/);
    await expect(all(new Blob(['a,b\n"1"x,2\n3,4\n']))).rejects.toThrow(/row 2 .*quotation mark/);
    await expect(all(new Blob(['a\n1\n"2\n', "word\n".repeat(600_000)]))).rejects.toThrow(/row 3 .*quotation mark/);
  });

  it("come piece by piece from a long file", async () => {
    const file = new Blob(Array.from({ length: 300 }, () => "Ada,ada@client.example\n".repeat(1_000)));
    let [rows, most] = [0, 0];
    for await (const piece of readRows(file, { encoding: "utf-8", delimiter: "," })) {
      rows += piece.rows.length;
      most = Math.max(most, piece.rows.length);
    }
    expect(rows).toBe(300_000);
    expect(most).toBeLessThan(60_000);
  });
});

/** One pixel. */
const tinyPng = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

describe("opening a file", () => {
  it.each([
    [",", "Name,City\nAda,London\n"],
    [";", "Name;City\nAda;London, UK\n"],
    ["\t", "Name\tCity\nAda\tLondon\n"],
    ["|", "Name|City\nAda|London\n"],
    [";", "sep=;\nName;City\nAda;London\n"],
  ])("finds out that %j divides the cells", async (delimiter, text) => {
    expect(await openCsv(new Blob([text]))).toMatchObject({ delimiter, headers: ["Name", "City"] });
  });

  it.each([
    ["bytes of all sorts", Uint8Array.from({ length: 4_096 }, (_, at) => (at * 89 + (at >> 8)) % 256)],
    ["mostly zeros", Uint8Array.from({ length: 4_096 }, (_, at) => (at % 5 === 0 ? at % 256 : 0))],
    ["a tiny picture", latin(atob(tinyPng))],
  ])("refuses what is not text, in plain words: %s", async (_name, bytes) => {
    await expect(openCsv(new Blob([bytes]))).rejects.toThrow(/holds no text/);
  });

  it("bears with a few stray control characters", async () => {
    const file = new Blob(["Name,City\nAda\u0001,London\u0000\n"]);
    expect(await openCsv(file)).toMatchObject({ headers: ["Name", "City"] });
  });

  it("takes a single column as such", async () => {
    expect(await openCsv(new Blob(["Name\nAda\n"]))).toMatchObject({ delimiter: ",", headers: ["Name"] });
  });

  it.each([
    ["", "The file is empty"],
    ["\n\n,,\n", "The file is empty"],
    ["Name,City\n", "no rows below"],
    ["PK\u0003\u0004…", "workbook"],
    ["%PDF-1.7", "PDF"],
  ])("says in plain words what is wrong with %j", async (text, words) => {
    const problem = await openCsv(new Blob([text])).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(CsvProblem);
    expect(String(problem)).toContain(words);
  });
});
