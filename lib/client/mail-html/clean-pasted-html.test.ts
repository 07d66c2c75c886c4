import { describe, expect, test } from "vitest";
import { cleanPastedHtml } from "./clean-pasted-html";

const squeeze = (html: string) => html.replace(/\s*\n\s*/g, " ").trim();

const wordItem = (level: number, marker: string, text: string) =>
  `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`;

describe("paste from Word", () => {
  test("paragraphs come without classes, comments, styles and empty Office tags", () => {
    const html = cleanPastedHtml(`<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm;} --></style></head><body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
<p class=MsoNormal style='margin-bottom:8.0pt'><b style='mso-bidi-font-weight:normal'><span lang=EN-US
style='font-size:12.0pt;mso-ansi-language:EN-US'>Dear Ada,</span></b><o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal align=center style='text-align:center'>the <i>offer</i></p><!--EndFragment--></body></html>`);
    expect(squeeze(html)).toBe(
      '<p><strong>Dear Ada,</strong></p> <p>&nbsp;</p> <p style="text-align:center">the <em>offer</em></p>',
    );
  });

  test("drawn bullets and numbers become lists, levels within each other", () => {
    const html = cleanPastedHtml(
      [
        "<p class=MsoNormal>We need:</p>",
        wordItem(1, "·", "Plan"),
        wordItem(2, "o", "Sketch"),
        wordItem(1, "·", "Build"),
        "<p class=MsoNormal>Then:</p>",
        wordItem(1, "1.", "One"),
        wordItem(1, "2.", "Two"),
      ].join("\n"),
    );
    expect(squeeze(html).replace(/> </g, "><")).toBe(
      "<p>We need:</p><ul><li>Plan<ul><li>Sketch</li></ul></li><li>Build</li></ul><p>Then:</p><ol><li>One</li><li>Two</li></ol>",
    );
  });

  test("pictures on the sender's disk are left out, links stay", () => {
    const html = cleanPastedHtml(
      '<p><img src="file:///C:/clips/clip_image001.png"><a href="https://tern.test/">x</a><a name="_Toc1">y</a></p>',
    );
    expect(html).toBe('<p><a href="https://tern.test/">x</a>y</p>');
  });
});

describe("paste from Google Docs", () => {
  test("the wrapper that is bold and not bold goes; styled spans become marks", () => {
    const html = cleanPastedHtml(
      '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1f2e"><h2 dir="ltr" style="line-height:1.38;">' +
        '<span style="font-size:16pt;font-weight:400;">Plan</span></h2><p dir="ltr" style="line-height:1.38;"><span style="font-weight:700;">Bold</span>' +
        '<span style="font-style:italic;"> it</span><span style="text-decoration:underline;"> un</span>' +
        '<span style="text-decoration:line-through;"> st</span></p><br></b><br class="Apple-interchange-newline">',
    );
    expect(html).toBe("<h2>Plan</h2><p><strong>Bold</strong><em> it</em><u> un</u><s> st</s></p><br>");
  });

  test("its lists stay lists and its links lead straight to their ends", () => {
    const html = cleanPastedHtml(
      '<ul style="margin-top:0;"><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation">' +
        '<a href="https://www.google.com/url?q=https%3A%2F%2Ftern.test%2Fa&amp;sa=D" style="text-decoration:none;"><span style="text-decoration:underline;">link</span></a></p></li></ul>',
    );
    expect(html).toBe('<ul><li><p><a href="https://tern.test/a"><u>link</u></a></p></li></ul>');
  });
});

describe("tables become lines", () => {
  test("Excel: cells are set apart, hidden rows and layout between cells go", () => {
    const html =
      cleanPastedHtml(`<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>.xl65 {color:black;}</style></head><body>
<table border=0 cellpadding=0 width=128><col width=64 span=2 style='width:48pt'><!--StartFragment-->
 <tr height=20 style='height:15.0pt'>
  <td height=20 class=xl65 width=64>Item</td>
  <td width=64>Price</td>
 </tr>
 <tr height=20><td height=20>Q1</td><td align=right>100</td></tr>
 <tr height=20><td>Q2</td><td align=right>2 &lt; 3</td></tr>
 <tr height=0 style='display:none'><td width=64></td><td width=64></td></tr><!--EndFragment-->
</table></body></html>`);
    expect(squeeze(html)).toBe("<p>Item | Price</p> <p>Q1 | 100</p> <p>Q2 | 2 &lt; 3</p>");
  });

  test("Word: paragraphs in a cell are one run of words, marks stay", () => {
    const html = cleanPastedHtml(`<table class=MsoTableGrid border=1><tr style='mso-yfti-irow:0'>
<td width=300 valign=top><p class=MsoNormal><b><span lang=EN-US>Item<o:p></o:p></span></b></p></td>
<td width=300><p class=MsoNormal><b>Price<o:p></o:p></b></p></td></tr>
<tr><td><p class=MsoNormal>First
line<o:p></o:p></p><p class=MsoNormal>second</p></td><td><p class=MsoNormal><a href="https://tern.test/">100</a></p></td></tr></table><p class=MsoNormal>After</p>`);
    expect(squeeze(html).replace(/> </g, "><")).toBe(
      '<p><strong>Item</strong> | <strong>Price</strong></p><p>First line second | <a href="https://tern.test/">100</a></p><p>After</p>',
    );
  });

  test("Google Docs: lists and line breaks in cells are flattened, header cells are bold", () => {
    const html = cleanPastedHtml(
      '<b style="font-weight:normal;" id="docs-internal-guid-9"><div dir="ltr" align="left"><table><colgroup><col /><col /></colgroup><tbody>' +
        '<tr><th scope="col"><p dir="ltr"><span style="font-weight:700;">Item</span></p></th><th></th></tr>' +
        '<tr><td><ul><li dir="ltr"><p>a</p></li><li><p>b</p></li></ul></td><td><p>1<br>2 <span style="font-style:italic">x</span></p></td></tr>' +
        "</tbody></table></div></b>",
    );
    expect(html.replaceAll(/<strong><\/strong>/g, "")).toBe(
      "<div><p><strong><strong>Item</strong></strong> | </p><p>a b | 1 2<em> x</em></p></div>",
    );
  });

  test("a table within a cell is part of that cell; one column stays what it was", () => {
    expect(
      cleanPastedHtml("<table><tr><td>a<table><tr><td>b</td><td>c</td></tr></table>d</td><td>e</td></tr></table>"),
    ).toBe("<p>a b c d | e</p>");
    expect(cleanPastedHtml("<table><tr><td><h2>T</h2><ul><li>x</li></ul></td></tr><tr><td>100</td></tr></table>")).toBe(
      "<div><h2>T</h2><ul><li>x</li></ul></div><div>100</div>",
    );
  });
});

test("pictures on other servers leave their words behind; those that are in the text stay", () => {
  const html = cleanPastedHtml(
    '<p><img src="https://x.test/pixel.gif"><img src="//x.test/a.png" alt="Our logo"><img src="data:image/png;base64,AA==" alt="b"></p>',
  );
  expect(html).toBe('<p>Our logo<img src="data:image/png;base64,AA==" alt="b"></p>');
});

test("what the editor itself copied passes untouched", () => {
  const own = '<p data-pm-slice="1 1 []" class="x">a</p>';
  expect(cleanPastedHtml(own)).toBe(own);
});

test("scripts, handlers and hostile links do not come in", () => {
  const html = cleanPastedHtml('<p onclick="x()">a<script>alert(1)</script><a href="java\nscript:x">b</a></p>');
  expect(html).toBe("<p>ab</p>");
});
