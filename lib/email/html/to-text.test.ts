import { describe, expect, it } from "vitest";
import { cpuMs } from "@/lib/testing/cpu-ms";
import { stripTags } from "./strip-tags";
import { htmlToText } from "./to-text";

const MIB = 2 ** 20;

describe("htmlToText", () => {
  it.each([
    ["<p>Hello <b>Ann</b>,</p>\n<p>how\n  are you?</p>", "Hello Ann,\n\nhow are you?"],
    ["a<br>b<br><br>c", "a\nb\n\nc"],
    [
      'See <a href="https://example.com/a?b=1&amp;c=2">our offer</a>.',
      "See our offer (https://example.com/a?b=1&c=2).",
    ],
    ['<a href="https://example.com">https://example.com</a>', "https://example.com"],
    ['<a href="mailto:ann@example.com">ann@example.com</a>', "ann@example.com"],
    [
      '<a href="mailto:ann@example.com">Ann</a> <a href="#top">up</a> <a href="javascript:x()">run</a>',
      "Ann (ann@example.com) up run",
    ],
    ['<img src="cid:1" alt="Our logo"> <img src="x.gif">', "Our logo"],
    ['<a href="https://example.com"><img src="x" alt="Logo"></a>', "Logo (https://example.com)"],
    ["<ul><li>one<li>two</ul><ol start=3><li>three</li><li>four</li></ol>", " * one\n * two\n\n 3. three\n 4. four"],
    [
      "<p>Yes.</p><blockquote>Will you?<br>Soon?<blockquote>Who?</blockquote></blockquote>",
      "Yes.\n\n> Will you?\n> Soon?\n> \n> > Who?",
    ],
    ["<h1>Title</h1><p>Text</p><hr>", `Title\n\nText\n\n${"-".repeat(40)}`],
    ["<pre>a\n  b</pre>", "a\n  b"],
    ["<head><title>T</title><style>p{}</style></head><script>alert(1)</script><body>text</body> after", "text\nafter"],
    ["&lt;b&gt; &amp; &eacute; &#x1F600; 5 &lt; 6", "<b> & é 😀 5 < 6"],
    [`<p>${"word ".repeat(100)}</p>`, "word ".repeat(100).trim()],
    ["", ""],
    ["<p> </p><img src=x><!-- note --><style>p{}</style>", ""],
  ])("writes %j as %j", (html, text) => expect(htmlToText(html)).toBe(text));

  it("keeps the columns of a table of data", () => {
    const html = "<table><thead><tr><th>Item<th>Price</thead><tr><td>Desk<td>$90</tr><tr><td>Long lamp<td>$7</table>";
    expect(htmlToText(html)).toBe("Item        Price\nDesk        $90\nLong lamp   $7");
  });

  it("reads a table that only lays out the page cell by cell", () => {
    const html = "<table><tr><td><table><tr><td><p>Hello</p></td></tr></table></td><td>Right</td></tr></table>";
    expect(htmlToText(html)).toBe("Hello\n\nRight");
  });

  it.each([
    ["<table><caption>Prices</caption><tr><td>a</td><td>b</td></tr></table>", ["Prices", "a", "b"]],
    ["<table>loose<tr>free<td>a</td><td>b</td></tr><tr><p>c</p></tr></table>", ["loose", "free", "a", "b", "c"]],
    ["<table><tr><td colspan=1000000000>a</td><td rowspan=-1>b</td></tr></table>", ["a", "b"]],
    [
      "<ol type=i start=5000><li>a</ol><ol type=I start=-3><li>b</ol><ol type=a start=1e300><li>c</ol>",
      ["a", "b", "c"],
    ],
    [`${"<blockquote>".repeat(500)}deep${"</blockquote>".repeat(500)} after`, ["deep", "after"]],
    [`${"<form><a href=x>".repeat(50_000)}deep`, ["deep"]],
    ["<li>a<td>b<tr>c</ul>d</table>e", ["a", "b", "c", "d", "e"]],
  ])("loses no text of odd HTML (%#)", (html, words) => {
    const text = htmlToText(html);
    for (const word of words) expect(text).toContain(word);
  });

  const hostile: [string, string, (size: number) => string][] = [
    ["paragraphs", "", () => "<p>hello</p>"],
    ["bold letters", "", () => "<b>x</b>"],
    ["words", "", () => "word "],
    ["line breaks", "", () => "<br>"],
    ["angle brackets", "", () => "<"],
    ["references", "", () => "&amp;"],
    ["links", "", () => '<div>x <a href="http://x.y/z">link</a></div>'],
    ["unclosed links", "", () => "<a href=x>y"],
    ["unclosed forms", "", () => "<form>"],
    ["unclosed quotes", "", () => "<blockquote>x<br>"],
    ["unclosed lists", "", () => "<ul><li>x"],
    ["unclosed cells", "", () => "<table><tr><td>x"],
    ["list items", "<ul>", () => "<li>a</li>"],
    ["rows", "<table>", () => "<tr><td>a</td><td>b</td></tr>"],
    ["cells", "<table><tr>", () => "<td colspan=20 rowspan=20>a</td>"],
    ["lines in quotes", "<blockquote>".repeat(40), () => "\n"],
    ["lines in quoted pre", `${"<blockquote>".repeat(40)}<pre>`, () => "\n"],
    ["words in links", "<a href=x>".repeat(40), () => "w "],
    ["attributes", "<p ", () => "a=b "],
    ["comments", "", () => "<!--"],
    ["end tags", "<b>".repeat(150), () => "</i>"],
  ];
  const sizes = [MIB / 4, 5 * MIB];

  it.each(hostile)("takes less than a second for %s, up to 5 MiB of them", (_name, start, unit) => {
    for (const size of sizes) {
      const html = start + unit(size).repeat(size / unit(size).length);
      let text = "";
      expect(
        cpuMs(() => {
          text = htmlToText(html);
        }),
      ).toBeLessThan(1500);
      expect(text.length).toBeLessThan(2 * MIB + 2 * html.length);
    }
  });

  it("takes less than a second for 100,000 nested tags", () => {
    for (const tag of ["div", "b", "ul><li", "table><tr><td", "blockquote", "svg><p"]) {
      expect(cpuMs(() => htmlToText(`${`<${tag}>`.repeat(100_000)}x`))).toBeLessThan(1000);
    }
  });
});

describe("stripTags", () => {
  it("keeps lines, links, images' texts and list items", () => {
    const html =
      '<head><title>T</title></head><h1>Hi</h1><p>a <b>b</b><i>c</i>\n d<br>e<br><br><br>f</p><ul><li>x</li><li><a href="u:v">y</a></ul><table><tr><td>1<td>2</table><img alt="pic"><script>s</script>';
    expect(stripTags(html)).toBe("Hi\n\na bc d\ne\n\nf\n\n* x\n* y (u:v)\n\n1 2\n\npic");
  });
});
