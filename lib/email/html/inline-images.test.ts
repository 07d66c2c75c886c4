import { describe, expect, it } from "vitest";
import { cpuMs } from "@/lib/testing/cpu-ms";
import { extractInlineImages } from "./inline-images";

const PNG = Buffer.from("89504e470d0a1a0afbefbeffff0000000d494844", "hex");
const PNG_URL = `data:image/png;base64,${PNG.toString("base64")}`;
const CID = /cid:[0-9a-f]{32}@mail\.test/;

const extract = (html: string) => extractInlineImages(html, "mail.test");

describe("extractInlineImages", () => {
  it.each([
    ["double quotes", `<img src="${PNG_URL}">`],
    ["single quotes", `<p><img alt='x' src='${PNG_URL}' width=1></p>`],
    ["no quotes", `<img src=${PNG_URL} alt=x>`],
    ["upper case", `<IMG SRC="${PNG_URL.replace("data:image/png;base64", "DATA:IMAGE/PNG;BASE64")}">`],
    ["<image>", `<image src="${PNG_URL}">`],
    ["XHTML", `<img src="${PNG_URL}" />`],
    ["character references", `<img src="${PNG_URL.replace(/[+/=:]/g, (c) => `&#x${c.charCodeAt(0).toString(16)};`)}">`],
    ["a reference at the start", `<img src="&#100;ata&colon;${PNG_URL.slice(5)}">`],
    ["line breaks and spaces", `<img src = "\n  ${PNG_URL.replace(/.{20}/g, "$&\r\n\t")}\n">`],
    ["percent signs", `<img src="${PNG_URL.replace(/[+/=](?!png)/g, encodeURIComponent)}">`],
    ["no padding", `<img src="${PNG_URL.replace(/=+$/, "")}">`],
    ["parameters", `<img src="${PNG_URL.replace(";", ";name=a.png;")}">`],
    ["a second src", `<img src="${PNG_URL}" src="other">`],
  ])("finds an image in %s", (_name, html) => {
    const result = extract(html);
    expect(result.problems).toEqual([]);
    expect(result.images).toEqual([
      {
        cid: expect.stringMatching(/^[0-9a-f]{32}@mail\.test$/),
        mimeType: "image/png",
        filename: "image-1.png",
        content: PNG,
      },
    ]);
    expect(result.html).toMatch(CID);
  });

  it("leaves every other character of the HTML as it is", () => {
    const before = "\ufeff<!DOCTYPE html>\r\n<P CLASS=a  title='>'>Ä &amp; &nbsp;<br/ ><img\n  src = ";
    const after = ' alt="<b>">\0<p>unclosed <table><td>&bogus; </i> 👩‍👧\ud800</BODY>';
    const cid = extract(`<img src="${PNG_URL}">`).images[0]?.cid;
    expect(extract(`${before}"${PNG_URL}"${after}${before}'${PNG_URL}'${after}`).html).toBe(
      `${before}"cid:${cid}"${after}${before}'cid:${cid}'${after}`,
    );
  });

  it.each([
    ["a remote image", '<img src="https://example.com/a.png">'],
    ["a comment", `<!-- <img src="${PNG_URL}"> -->`],
    ["a script", `<script>var a = '<img src="${PNG_URL}">'</script>`],
    ["a style sheet", `<style>p { background: url(${PNG_URL}) }</style>`],
    ["a style attribute", `<p style="background: url(${PNG_URL})">`],
    ["srcset", `<img srcset="${PNG_URL} 2x">`],
    ["another element", `<video src="${PNG_URL}"><a href="${PNG_URL}">`],
    ["an overruled src", `<img src="a.png" src="${PNG_URL}">`],
    ["text", `&lt;img src="${PNG_URL}"> src="${PNG_URL}"`],
    ["an unclosed tag", `<img src="${PNG_URL}"`],
    ["no value", "<img src><img src=><img src=''>"],
  ])("does not touch %s", (_name, html) => {
    expect(extract(html)).toEqual({ html, images: [], problems: [] });
  });

  it("shares one reference between images of the same type and bytes, and only between those", () => {
    const gif = PNG_URL.replace("png", "gif");
    const result = extract(`<img src="${PNG_URL}"><img src='${PNG_URL.replace(/=+$/, "")}'><img src="${gif}">`);
    expect(result.images.map(({ filename }) => filename)).toEqual(["image-1.png", "image-2.gif"]);
    expect(result.html.match(new RegExp(CID, "g"))).toHaveLength(3);
  });

  it.each([
    [
      "data:image/svg+xml;utf8,<svg xmlns='http://www.w3.org/2000/svg'><text>Ä</text></svg>",
      "<svg xmlns='http://www.w3.org/2000/svg'><text>Ä</text></svg>",
    ],
    ["data:image/svg+xml,%3Csvg%3E%c3%84 100%%3C/svg%3E#part", "<svg>Ä 100%</svg>"],
  ])("takes SVG along: %s", (url, svg) => {
    const [image] = extract(`<img src="${url}">`).images;
    expect(image).toMatchObject({ mimeType: "image/svg+xml", filename: "image-1.svg" });
    expect(image?.content.toString()).toBe(svg);
  });

  it("keeps percent-encoded bytes that are not UTF-8", () => {
    expect(extract('<img src="data:image/bmp,%00%ff%fe">').images[0]?.content).toEqual(Buffer.from([0x00, 0xff, 0xfe]));
  });

  it("names what is no image by its place among the data: URLs, and leaves it as it came", () => {
    const bad = [
      "data:image/png;base64,@@@@",
      "data:text/html,<b>",
      "data:image/png;base64",
      "data:,x",
      "data:image/png;base64,",
      "data:image/png;base64,abcde",
    ];
    const html = `<img src="a.png"><img src="${PNG_URL}">${bad.map((url) => `<img src="${url}">`).join("")}`;
    const result = extract(html);
    expect(result.problems).toEqual([1, 2, 3, 4, 5, 6].map((index) => ({ index, reason: expect.any(String) })));
    for (const url of bad) expect(result.html).toContain(`<img src="${url}">`);
    expect(result.images).toHaveLength(1);
  });

  it.each([
    ["one image of 5 MiB", `<img src="data:image/png;base64,${"A".repeat(5 * 2 ** 20)}">`],
    ["20,000 images", `<img src="${PNG_URL}">`.repeat(20_000)],
    ["100,000 nested tags", `${"<b>".repeat(100_000)}${"</i>".repeat(100_000)}`],
    ["many references", `<img src="${"&#65;".repeat(1_000_000)}">`],
    ["many attributes", `<img ${"src ".repeat(1_000_000)}>`],
    ["many percent signs", `<img src="data:image/png,${"%41".repeat(1_700_000)}">`],
    ["unclosed tags", "<img src='".repeat(500_000)],
    ["unclosed comments", "<!--".repeat(1_000_000)],
  ])("takes %s in its stride", (_name, html) => {
    expect(cpuMs(() => extract(html))).toBeLessThan(1500);
  });
});
