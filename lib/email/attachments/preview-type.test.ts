import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { peek } from "./peek";
import { previewType } from "./preview-type";

const ftyp = (...brands: string[]) => {
  const body = `ftyp${brands[0]}\0\0\0\0${brands.slice(1).join("")}`;
  return `\0\0\0${String.fromCharCode(body.length + 4)}${body}and more of it`;
};

describe("what is shown of a file", () => {
  it.each([
    ["image/png", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"],
    ["image/jpeg", "\xff\xd8\xff\xe0\0\x10JFIF"],
    ["image/gif", "GIF89a\x01\0"],
    ["image/gif", "GIF87a\x01\0"],
    ["image/webp", "RIFF\x24\0\0\0WEBPVP8 "],
    ["image/avif", ftyp("avif", "mif1")],
    ["image/avif", ftyp("mif1", "miaf", "avif")],
    ["application/pdf", "%PDF-1.7\n"],
  ])("%s by its first bytes", (type, head) => expect(previewType(Buffer.from(head, "latin1"))).toBe(type));

  it.each([
    "",
    "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
    "<?xml version='1.0'?><svg/>",
    "<!doctype html><script>alert(1)</script>",
    " %PDF-1.7",
    "PNG",
    "\x89PNG\n",
    "GIF90a",
    "RIFF\x24\0\0\0WAVEfmt ",
    ftyp("heic", "mif1"),
    `${ftyp("heic")}avif`,
    "PK\x03\x04",
    "MZ",
  ])("nothing of %j", (head) => expect(previewType(Buffer.from(head, "latin1"))).toBeNull());
});

describe("looking at a stream's beginning", () => {
  it.each([
    [[""]],
    [["short"]],
    [["a", "bc", "d", "the rest", " of it"]],
    [["x".repeat(200_000), "y".repeat(200_000)]],
  ])("takes nothing away from it: %#", async (chunks) => {
    const bytes = chunks.filter(Boolean).map((chunk) => Buffer.from(chunk));
    const { head, whole } = await peek(Readable.from(bytes, { objectMode: false }), 4);
    const all = Buffer.concat(bytes);
    expect(head.length).toBeGreaterThanOrEqual(Math.min(4, all.length));
    expect((await buffer(whole)).equals(all)).toBe(true);
  });
});
