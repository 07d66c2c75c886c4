import { describe, expect, test } from "vitest";
import { announcesQuote } from "@/lib/email/html/quote-words";
import { quoteHtml } from "./quote-html";

const author = { email: "ada@x.test", name: "Ada" };
const at = "2026-11-22T09:42:00.000Z";
const quote = (main: string) => quoteHtml(`<!doctype html><body><main>${main}</main></body>`, { author, at });

describe("what is quoted", () => {
  test("stands under a line that mail programs know for it, whatever the name", () => {
    const [, line = ""] = /^<p>(.*?)<\/p>/.exec(quote("<p>Hi</p>")) ?? [];
    expect(line).toMatch(/^On .*2026.*, Ada &lt;ada@x\.test&gt; wrote:$/);
    expect(announcesQuote(line.replace("&lt;", "<").replace("&gt;", ">"))).toBe(true);
    expect(quoteHtml("<main></main>", { author: { ...author, name: "<b>x</b>" }, at })).toContain("&lt;b&gt;x");
  });

  test("keeps structure and links, and neither styles nor classes", () => {
    expect(
      quote('<div style="color:red" class="tern-quote"><p>a <b>b</b> <a href="https://x.test/">c</a></p></div>'),
    ).toContain('<p>a <strong>b</strong> <a href="https://x.test/">c</a></p>');
  });

  test("keeps earlier messages, without the line that opens them on the timeline", () => {
    const html = quote(
      '<p>New</p><details class="tern-history"><summary>Earlier messages</summary><p>Old</p></details>',
    );
    expect(html).toContain("Old");
    expect(html).not.toContain("Earlier messages");
  });

  test("keeps the lines of plain text", () => {
    expect(quote('<div class="tern-text">a\nb <a href="https://x.test">x</a></div>')).toContain("a<br>b ");
  });

  test("loads nothing and runs nothing, whatever the message claims to be", () => {
    const html = quote(
      '<p>data-pm-slice <img src="https://spy.test/a.png" alt="Logo"><img src="x/cid/1"><script>1</script><b onclick="x()">y</b></p>',
    );
    expect(html).not.toMatch(/<img|<script|onclick|spy\.test/);
    expect(html).toContain("Logo");
  });
});
