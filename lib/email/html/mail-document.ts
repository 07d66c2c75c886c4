import { foldQuotedHistory } from "./fold-quoted-history";
import { isTooIntricate } from "./is-too-intricate";
import { sanitizeForDisplay } from "./sanitize-for-display";
import { textForDisplay } from "./text-for-display";
import { htmlToText } from "./to-text";

export type MailDocument = {
  /** A whole HTML document, to be shown in a frame that runs no scripts. */
  html: string;
  blockedImages: number;
};

type Given = {
  body: { html: string | null; text: string };
  withRemoteImages: boolean;
  inlineImageUrl(contentId: string): string | null;
};

/**
 * The document that shows a message. `<body>` says in `data-blocked-images` how many remote images were left out, and in
 * `data-paper` whether the mail paints something itself (`own`) and so keeps its light paper in the dark, or is words
 * that may take on the colours around them (`plain`), which `data-theme="dark"` on `<html>` asks for.
 */
export function mailDocument({ body, withRemoteImages, inlineImageUrl }: Given): MailDocument {
  const shown = shownBody(body, { withRemoteImages, inlineImageUrl });
  const attributes = `data-paper="${shown.hasOwnColours ? "own" : "plain"}" data-blocked-images="${shown.blockedImages}"`;
  const html = `<!doctype html><html lang=""><head><meta charset="utf-8"><title>Message</title><style>${STYLES}</style></head><body ${attributes}><main>${shown.html}</main></body></html>`;
  return { html, blockedImages: shown.blockedImages };
}

function shownBody(body: Given["body"], wishes: Omit<Given, "body">) {
  if (body.html === null) return asText(body.text);
  // What is too deep to be laid out here would be no pleasure in a browser either.
  if (isTooIntricate(body.html)) return asText(body.text || htmlToText(body.html));
  const { html, ...rest } = sanitizeForDisplay(body.html, wishes);
  return { html: foldQuotedHistory(html), ...rest };
}

function asText(text: string) {
  return { html: textForDisplay(text), blockedImages: 0, hasOwnColours: false };
}

/** Each runs the way of its own text, as `dir="auto"` has it, unless the mail says something else. */
const TEXT_BLOCKS =
  "address,article,blockquote,caption,center,dd,div,dt,figcaption,h1,h2,h3,h4,h5,h6,li,main,p,pre,section,td,th";

/** Modest, so that the mail's own styles win; `contain` keeps what floats inside. */
const STYLES = `
:root{color-scheme:light}
html{background:transparent}
body{margin:0;padding:1px 0;color:#211f1c;font:14px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere;overflow-y:hidden}
main{display:flow-root}
main>:first-child{margin-top:0}
main>:last-child{margin-bottom:0}
a{color:#0b6e75}
img{max-width:100%;height:auto;border:0}
table{max-width:100%}
pre{white-space:pre-wrap}
blockquote{margin:.5em 0;padding-inline-start:.9em;border-inline-start:2px solid #d3cdc4}
:is(${TEXT_BLOCKS}):not([dir=ltr],[dir=rtl],[dir=ltr] *,[dir=rtl] *){unicode-bidi:plaintext}
:is(ul,ol):has(>li[dir=auto]:dir(rtl)){padding-right:40px!important}
.tern-text{white-space:pre-wrap}
.blocked-image{display:inline-block;box-sizing:border-box;max-width:100%;min-width:24px;min-height:24px;padding:2px 6px;border:1px dashed #d3cdc4;border-radius:4px;color:#716b63;font-size:12px;line-height:18px;overflow:hidden;vertical-align:middle}
.tern-history{margin-top:12px}
.tern-history>summary{display:inline-block;padding:2px 10px;border-radius:999px;background:#f2efea;color:#57524b;font-size:12px;line-height:20px;cursor:pointer;list-style:none;user-select:none}
.tern-history>summary::-webkit-details-marker{display:none}
.tern-history>summary:hover{background:#e8e4dd}
.tern-history>summary:focus-visible,a:focus-visible{outline:2px solid #0b6e75;outline-offset:2px}
.tern-history[open]>summary{margin-bottom:10px}
[data-theme=dark] body[data-paper=own]{padding:12px;background:#fff}
:root[data-theme=dark]:has(body[data-paper=plain]){color-scheme:dark}
[data-theme=dark] body[data-paper=plain]{color:#edeae5}
[data-theme=dark] [data-paper=plain] main :not(a,a *,summary,.blocked-image){color:inherit!important;background-color:transparent!important}
[data-theme=dark] [data-paper=plain] :is(a,a *){color:#52bcbd!important;background-color:transparent!important}
[data-theme=dark] [data-paper=plain] blockquote{border-color:#413d37}
[data-theme=dark] [data-paper=plain] summary{background:#302d29;color:#b6b0a7}
[data-theme=dark] [data-paper=plain] .blocked-image{border-color:#413d37;color:#979086}
`.replaceAll("\n", "");
