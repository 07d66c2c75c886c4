import { describe, expect, test } from "vitest";
import { messageStyle } from "./mail-styles";
import { toMailHtml } from "./to-mail-html";

const inside = (html: string) =>
  toMailHtml(html)
    .replace(`<div style="${messageStyle}">`, "")
    .replace(/<\/div>$/, "");

describe("mail HTML", () => {
  test("styles stand inline; classes, ids and data attributes go", () => {
    const html = inside('<p class="x" id="y" data-z="1" style="color:red">Hi <strong class="b">you</strong></p>');
    expect(html).toBe('<p style="margin:0 0 12px">Hi <strong>you</strong></p>');
  });

  test("an empty paragraph holds a line break, so that it does not collapse", () => {
    expect(inside("<p>a</p><p></p><p>b</p>")).toContain('<p style="margin:0 0 12px"><br></p>');
    expect(inside("<p><br></p><p>b</p>").match(/<br>/g)).toHaveLength(1);
  });

  test("spaces in a row are kept, empty paragraphs at the end are not", () => {
    expect(inside("<p>a   b</p><p></p><p></p>")).toBe('<p style="margin:0 0 12px">a&nbsp;&nbsp; b</p>');
    expect(inside("<pre><code>a   b</code></pre>")).toContain("a   b");
  });

  test("text keeps its meaning: what was typed as < and & is no markup", () => {
    expect(inside("<p>1 &lt; 2 &amp;&amp; a&nbsp;b</p>")).toContain("1 &lt; 2 &amp;&amp; a&nbsp;b");
    expect(inside("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")).not.toContain("<script");
  });

  test("tags that are not allowed go, their text stays; scripts and styles go whole", () => {
    const html = inside("<section><p>a<font>b</font></p></section><script>alert(1)</script><style>p{}</style>");
    expect(html).toBe('<p style="margin:0 0 12px">ab</p>');
    expect(inside('<svg><a xlink:href="javascript:1">x</a></svg><p>y</p>')).toBe('<p style="margin:0 0 12px">y</p>');
  });

  test("links are absolute and open where the reader wants; others are only their text", () => {
    const html = inside('<p><a href="https://tern.test/x?a=1&amp;b=2" target="_blank" rel="noopener">x</a></p>');
    expect(html).toContain('<a href="https://tern.test/x?a=1&amp;b=2" style=');
    expect(html).not.toContain("target");
    expect(inside('<p><a href="javascript:alert(1)">x</a></p>')).toBe('<p style="margin:0 0 12px">x</p>');
    expect(inside('<p><a href="mailto:a@b.test">x</a><a href="tel:+4912">y</a></p>').match(/<a /g)).toHaveLength(2);
  });

  test("lists, quotes and code have their margins and looks; paragraphs in lists are tight", () => {
    const html = inside("<ul><li><p>a</p></li></ul><blockquote><p>q</p></blockquote><pre><code>x  y</code></pre>");
    expect(html).toMatch(/<ul style="margin:0 0 12px;padding-left:24px"><li style="[^"]+"><p style="margin:0">a<\/p>/);
    expect(html).toContain("border-left:3px solid");
    expect(html).toMatch(/<pre style="[^"]+">x {2}y<\/pre>/);
    expect(inside('<ol start="4"><li><p>a</p></li></ol>')).toContain('<ol start="4"');
  });

  test("alignment is kept, every other style is not", () => {
    expect(inside('<p style="text-align: center; position:fixed">a</p>')).toBe(
      '<p style="margin:0 0 12px;text-align:center">a</p>',
    );
  });

  test("pictures are data: or absolute, never wider than the page", () => {
    const html = inside('<img src="data:image/png;base64,AAAA" alt="A &quot;b&quot;" onerror="x()">');
    expect(html).toBe(
      '<img src="data:image/png;base64,AAAA" alt="A &quot;b&quot;" style="max-width:100%;height:auto;border:0">',
    );
    expect(inside('<img src="javascript:x"><img src="data:image/svg+xml;base64,AA"><img src="/x.png">')).toBe("");
  });

  test("a mail that runs from left to right says nothing about directions", () => {
    expect(toMailHtml("<p>Hello</p><ul><li><p>a</p></li></ul>")).not.toContain("dir=");
  });

  test("a block that runs another way than what is around it says so, and what faces its beginning turns with it", () => {
    const mixed = toMailHtml("<p>Hello</p><p>שלום</p><p>12:30</p><ul><li><p>אחת</p></li><li><p>two</p></li></ul>");
    expect(mixed).toMatch(/^<div style=/);
    expect(mixed).toContain('<p dir="rtl" style="margin:0 0 12px">שלום</p><p style="margin:0 0 12px">12:30</p>');
    expect(mixed).toMatch(
      /<ul dir="rtl" style="margin:0 0 12px;padding:0 24px"><li style=[^>]+><p style="margin:0">אחת/,
    );
    expect(mixed).toMatch(/<li dir="ltr" [^>]+><p style="margin:0">two<\/p>/);
    const answer = toMailHtml(
      '<p>مرحبا</p><p style="text-align:left">نعم</p><div data-signature="x"><p>Mara</p></div><blockquote><p>لا</p></blockquote>',
    );
    expect(answer).toMatch(/^<div dir="rtl" style=/);
    expect(answer).toContain('<p style="margin:0 0 12px">مرحبا</p><p style="margin:0 0 12px;text-align:left">نعم</p>');
    expect(answer).toContain('<div dir="ltr" style="margin:20px 0 12px"><p style="margin:0">Mara</p></div>');
    expect(answer).toContain("padding:0 12px 0 0;border-right:3px solid");
  });
});
