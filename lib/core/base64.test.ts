import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cpuMs } from "@/lib/testing/cpu-ms";
import { base64Size, decodeBase64Strict } from "./base64";

const CORPUS = "../shared/corpora/wpt-forgiving-base64.json";

describe.skipIf(!existsSync(CORPUS))(`web-platform-tests corpus (skipped without ${CORPUS})`, () => {
  const cases: [string, number[] | null][] = existsSync(CORPUS) ? JSON.parse(readFileSync(CORPUS, "utf8")) : [];

  it.each(cases)("decodes %j to %j", (value, bytes) => {
    const result = decodeBase64Strict(value);
    expect(result.ok ? [...result.bytes] : null).toEqual(bytes);
    if (bytes !== null) expect(base64Size(value)).toBe(bytes.length);
  });
});

describe("decodeBase64Strict", () => {
  it("returns every byte of what Buffer encodes, padded, bare or wrapped", () => {
    for (let size = 0; size < 300; size += 1) {
      const bytes = randomBytes(size);
      const padded = bytes.toString("base64");
      for (const text of [padded, padded.replace(/=+$/, ""), padded.replace(/.{76}/g, "$&\r\n")]) {
        expect(decodeBase64Strict(text)).toEqual({ ok: true, bytes });
        expect(base64Size(text)).toBe(size);
      }
    }
  });

  it.each([
    ["ab-_", 2],
    ["abcd\r\nab!d", 8],
    ["!", 0],
    ["abcdé", 4],
    ["data:image/png;base64,abcd", 4],
    ["abcda", 5],
    ["ab cd e", 7],
    ["abcd==", 4],
    ["ab=", 2],
    ["\n a b\n=c", 6],
    ["abcd\0", 4],
    ["ab==ab==", 2],
  ])("refuses %j and points to its position %i", (value, position) => {
    expect(decodeBase64Strict(value)).toEqual({ ok: false, position, reason: expect.any(String) });
  });

  it.each([
    ["plain", (text: string) => text],
    ["wrapped at 76", (text: string) => text.replace(/.{76}/g, "$&\r\n")],
    ["with a wrong last character", (text: string) => `${text.slice(0, -1)}!`],
    ["wrapped and wrong", (text: string) => `${text.replace(/.{76}/g, "$&\r\n")}!`],
    ["with a space after every digit", (text: string) => `${text.slice(0, 17_500_000).replace(/./g, "$& ")}A`],
  ])("takes 35 MB within a second: %s", (_name, shape) => {
    const text = shape(Buffer.alloc(26_214_400, "Tern").toString("base64"));
    expect(cpuMs(() => decodeBase64Strict(text))).toBeLessThan(1000);
  });
});
