import { type Html, html } from "./html";
import { styles } from "./styles";

type Page = { title: string; body: Html | string; status?: number };

/** Nothing on these pages runs or loads anything, whatever the mail shown on them holds. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; frame-ancestors 'none'";

/** A page of the local Google, labelled as what it is. */
export function page({ title, body, status = 200 }: Page): Response {
  const document = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · local stand-in for Google</title>
<style>${styles}</style>
</head>
<body>
<header class="label">Local stand-in for Google. Nothing here leaves this machine.</header>
<main>
<h1>${title}</h1>
${typeof body === "string" ? html`<p>${body}</p>` : body}
</main>
</body>
</html>
`;
  return new Response(document.text, {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policy,
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
    },
  });
}
