import { describe, expect, test } from "vitest";
import { signatureHtml } from "./signature-html";
import { toMailHtml } from "./to-mail-html";

describe("a signature out of Gmail", () => {
  test("keeps words, marks, links and its own pictures; nothing that runs or styles", () => {
    const html = signatureHtml(
      '<div dir="ltr" style="color:red" onclick="x()"><b>Mara</b><br><a href="https://acme.test">Acme</a><script>1</script>' +
        '<img src="https://acme.test/logo.png" width="96" alt="Acme" onerror="x()"></div>',
    );
    expect(html).toBe(
      '<div><strong>Mara</strong><br><a href="https://acme.test/">Acme</a><img src="https://acme.test/logo.png" alt="Acme" width="96"></div>',
    );
    expect(signatureHtml('<a href="javascript:x()">y</a><img src="javascript:x()">')).toBe("y");
  });

  test("of a table puts the cells below each other", () => {
    const html = signatureHtml(
      '<table><tr><td><img src="https://a.test/l.png"></td><td>Mara<div>Sales</div></td></tr></table>',
    );
    expect(html).toContain("<div>Mara<div>Sales</div></div>");
    expect(html).not.toContain("|");
  });

  test("that shows nothing is none", () => {
    for (const empty of ["", "<div><br></div>", " &nbsp; ", "<script>1</script>"])
      expect(signatureHtml(empty)).toBe("");
  });
});

describe("in the mail", () => {
  test("a signature is a block of tight lines, its picture as wide as it was", () => {
    const html = toMailHtml(
      '<p>Hi</p><div data-signature="m"><p>Mara</p><p><img src="https://a.test/l.png" alt="" width="96"></p></div>',
    );
    expect(html).toContain('<div style="margin:20px 0 12px"><p style="margin:0">Mara</p>');
    expect(html).toContain('<img src="https://a.test/l.png" alt="" width="96"');
    expect(html).not.toContain("data-signature");
    expect(html.match(/<div/g)?.length).toBe(html.match(/<\/div>/g)?.length);
  });

  test("a quotation is one that mail programs fold", () => {
    const html = toMailHtml(
      '<div data-quote="m"><p>On …:</p><blockquote><p>a</p><blockquote><p>b</p></blockquote></blockquote></div>',
    );
    expect(html.match(/<blockquote type="cite"/g)).toHaveLength(1);
    expect(html.match(/<blockquote /g)).toHaveLength(2);
  });
});
