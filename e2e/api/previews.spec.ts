import { exchange } from "@/e2e/fixtures/exchange";
import type { Installation } from "@/e2e/fixtures/installation";
import { expect, test } from "@/e2e/fixtures/product";
import { sendMail } from "@/e2e/fixtures/send-mail";
import { sendRequest } from "@/e2e/fixtures/send-request";
import { signInOverHttp } from "@/e2e/fixtures/sign-in";

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const pdf = Buffer.from("%PDF-1.4\n%%EOF\n");
const svg = Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>");
const html = Buffer.from("<!doctype html><script>alert(1)</script>");

const file = (filename: string, mime_type: string, content: Buffer) => ({
  filename,
  mime_type,
  content: content.toString("base64"),
});

/** Whoever is signed in at this server, as a browser that follows a plain address. */
async function visitor(baseUrl: string, { ownerPassword: password }: Installation) {
  const { cookies } = await signInOverHttp(baseUrl, { email: "olive@acme.test", password });
  return (path: string) => exchange(baseUrl, { method: "GET", path, headers: { Cookie: cookies } });
}

test("images and PDFs are shown by what they are; what can run is never shown, whatever it is called", async ({
  api,
  server,
  installation,
}) => {
  const files = [
    file('Ü "1".png', "text/html", png),
    file("offer.pdf", "application/pdf", pdf),
    file("logo.svg", "image/svg+xml", svg),
    file("photo.png", "image/png", svg),
    file("photo.jpg", "image/jpeg", html),
    file("page.pdf", "application/pdf", html),
    file("empty.png", "image/png", Buffer.alloc(0)),
  ];
  const sent = await sendMail(api, sendRequest(installation.own, { attachments: files }));
  const visit = await visitor(server.baseUrl, installation);
  const shown = await Promise.all(
    sent.attachments.map(({ id }) => visit(`/w/acme/mail/${sent.id}/attachments/${id}/preview`)),
  );
  expect(shown.map(({ status }) => status)).toEqual([200, 200, 404, 404, 404, 404, 404]);
  expect(shown.slice(0, 2).map(({ headers }) => headers["content-type"])).toEqual(["image/png", "application/pdf"]);
  expect(shown[0]?.bytes.equals(png)).toBe(true);
  for (const { headers } of shown) {
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["content-security-policy"]).toMatch(/\bsandbox$/);
    expect(headers["cross-origin-resource-policy"]).toBe("same-origin");
  }
  expect(shown[0]?.headers["content-security-policy"]).toContain("default-src 'none'");
  expect(shown[0]?.headers["content-disposition"]).toBe(
    `inline; filename="_ _1_.png"; filename*=UTF-8''%C3%9C%20%221%22.png`,
  );
});

test("a preview is for those who may read the message, and for no one else", async ({ api, server, installation }) => {
  const attachments = [file("a.png", "image/png", png)];
  const sent = await sendMail(api, sendRequest(installation.own, { attachments }));
  const foreign = await sendMail(server.as(installation.keys.other), sendRequest(installation.other, { attachments }));
  const place = (slug: string, messageId: string, id = "") => `/w/${slug}/mail/${messageId}/attachments/${id}/preview`;
  const [own, theirs] = [sent.attachments[0]?.id, foreign.attachments[0]?.id];
  const visit = await visitor(server.baseUrl, installation);
  for (const path of [
    place("acme", foreign.id, theirs),
    place("acme", sent.id, theirs),
    place("acme", foreign.id, own),
    place("rival", foreign.id, theirs),
    place("acme", sent.id, "none"),
  ]) {
    expect([path, (await visit(path)).status]).toEqual([path, 404]);
  }
  const stranger = await exchange(server.baseUrl, { method: "GET", path: place("acme", sent.id, own) });
  expect(stranger.status).not.toBe(200);
  expect(stranger.bytes.includes("PNG")).toBe(false);
});
