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

test("what the editor itself copied passes untouched", () => {
  const own = '<p data-pm-slice="1 1 []" class="x">a</p>';
  expect(cleanPastedHtml(own)).toBe(own);
});

test("scripts, handlers and hostile links do not come in", () => {
  const html = cleanPastedHtml('<p onclick="x()">a<script>alert(1)</script><a href="java\nscript:x">b</a></p>');
  expect(html).toBe("<p>ab</p>");
});
