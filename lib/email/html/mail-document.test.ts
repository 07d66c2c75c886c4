import { describe, expect, it } from "vitest";
import { mailDocument } from "./mail-document";

function documentOf(html: string | null, text = "") {
  return mailDocument({ body: { html, text }, withRemoteImages: false, inlineImageUrl: () => null }).html;
}

/** What is shown at once, and what is folded. */
function parts(html: string | null, text = ""): { own: string; folded: string | null } {
  const [, main = ""] = /<main>(.*)<\/main>/s.exec(documentOf(html, text)) ?? [];
  const [, before = main, folded = null, after = ""] =
    /^(.*)<details class="tern-history"><summary>Earlier messages<\/summary>(.*)<\/details>(.*)$/s.exec(main) ?? [];
  const words = (part: string) =>
    part
      .replace(/<[^>]*>/g, " ")
      .replace(/\s+/g, " ")
      .trim();
  return { own: words(before + after), folded: folded === null ? null : words(folded) };
}

describe("the conversation so far is folded", () => {
  it.each([
    [
      "Gmail",
      '<div>Yes.</div><div class="gmail_quote"><div class="gmail_attr">On Mon, Ada wrote:</div><blockquote>Q</blockquote></div>',
    ],
    [
      "Apple",
      '<div>Yes.<br><div><br><blockquote type="cite"><div>On 1 Nov, Ada wrote:</div><div>Q</div></blockquote></div></div>',
    ],
    [
      "Thunderbird",
      '<p>Yes.</p><div class="moz-cite-prefix">Am 1.11. schrieb Ada:<br></div><blockquote type="cite">Q</blockquote>',
    ],
    [
      "a line",
      "<p>Yes.</p>On 1 Nov 2026, Ada &lt;<a href='mailto:a@b.test'>a@b.test</a>&gt; wrote:<br><blockquote>Q</blockquote>",
    ],
    ["a paragraph", "<p>Yes.</p><p>Le lun. 2 nov. 2026, Ada a écrit :</p><blockquote>Q</blockquote>"],
    [
      "Outlook",
      '<div><p>Yes.</p><div><div style="border-top:solid #E1E1E1 1pt"><p><b>From:</b> Ada<br><b>Sent:</b> Monday<br><b>To:</b> Bob<br><b>Subject:</b> Hi</p></div></div><p>Q</p></div>',
    ],
    [
      "Outlook on the web",
      '<div>Yes.</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>Von:</b> Ada</div><div>Q</div>',
    ],
  ])("as %s writes it", (_program, html) => {
    const { own, folded } = parts(html);
    expect(own).toBe("Yes.");
    expect(folded).toMatch(/Q$/);
  });

  it.each([
    ["a forward that says nothing itself", '<div class="gmail_quote">Forwarded: Q</div>'],
    ["an answer between the lines", "<p>Hi</p><p>On 1 Nov, Ada wrote:</p><blockquote>Q</blockquote><p>Yes.</p>"],
    ["a quotation of one's own", "<p>As Goethe says:</p><blockquote>Q</blockquote>"],
    ["a table", "<p>Hi</p><table><tr><td><p>a</p></td></tr></table>"],
  ])("but not %s", (_what, html) => {
    expect(parts(html).folded).toBeNull();
  });

  it("in plain text too", () => {
    expect(parts(null, "Yes.\n\nOn 1 Nov 2026 at 10:00,\nAda <a@b.test> wrote:\n> Q\n>> R\n\n")).toEqual({
      own: "Yes.",
      folded: expect.stringContaining("Ada &lt; a@b.test &gt; wrote: &gt; Q"),
    });
    expect(parts(null, "Yes.\n\nFrom: Ada\nSent: Monday\nTo: Bob\nSubject: Hi\n\nQ").own).toBe("Yes.");
    expect(parts(null, "> Q\nYes.").folded).toBeNull();
  });
});

it("an item has its mark where its text begins, unless the mail says which way it runs", () => {
  expect(documentOf("<ul><li>واحد</li><li>b</li></ul>")).toContain('<li dir="auto">واحد</li><li dir="auto">b</li>');
  expect(documentOf('<div dir="rtl"><ul><li>1</li></ul></div>')).toContain('<div dir="rtl"><ul><li>1</li></ul></div>');
});

it("plain text is text: nothing in it is a tag, addresses are links", () => {
  const html = documentOf(null, '<img src=x onerror=alert(1)> & "a"\nsee https://a.test/x?y=(1). or mail ada@a.test.');
  expect(html).toContain("&lt;img src=x onerror=alert(1)&gt; &amp; &quot;a&quot;\nsee ");
  expect(html).toContain('<a href="https://a.test/x?y=(1" ');
  expect(html).toContain('<a href="mailto:ada@a.test" ');
});

it("says how many images it held back, and whether it has colours of its own", () => {
  expect(documentOf('<img src="https://e.test/a.png">')).toContain('<body data-paper="plain" data-blocked-images="1">');
  expect(documentOf('<p style="color:red">a</p>')).toContain('data-paper="own"');
});

describe("whatever it holds, it is shown within seconds", () => {
  it.each([
    ["100,000 nested tags", "<div>".repeat(100_000)],
    ["100,000 nested tags with their ends", "<b>".repeat(100_000) + "</b>".repeat(100_000)],
    ["100,000 wrong ends", `${"<div>".repeat(50_000)}${"</span>".repeat(50_000)}`],
    ["tables in tables", "<table><tr><td>".repeat(30_000)],
    ["5 MiB of angle brackets", "<".repeat(5 * 1024 * 1024)],
    ["5 MiB of text", "words and ".repeat(500_000)],
    ["5 MiB of one attribute", `<a href="${"x".repeat(5 * 1024 * 1024)}">`],
    ["99,000 quotations", "<p>On 1 Nov, Ada wrote:</p><blockquote>a</blockquote>".repeat(24_000)],
    ["long styles", `<p style="font-family:${"rgb(".repeat(900)}">`.repeat(1_000)],
  ])("%s", { timeout: 60_000 }, (_what, html) => {
    const startedAt = performance.now();
    const length = documentOf(`<p>Hello</p>${html}<p>End</p>`).length;
    expect(performance.now() - startedAt).toBeLessThan(8_000);
    expect(length).toBeLessThan(8 * html.length + 10_000);
  });
});
