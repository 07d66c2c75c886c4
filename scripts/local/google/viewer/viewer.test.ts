import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { jsonBody, mara, mime, startGoogleCase } from "../testing/google-case";

let google: Awaited<ReturnType<typeof startGoogleCase>>;
beforeAll(async () => {
  google = await startGoogleCase();
});
afterAll(() => google.stop());

const look = async (path: string) => {
  const answer = await fetch(`${google.baseUrl}${path}`);
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};

const hostile = ["MIME-Version: 1.0", 'Content-Type: multipart/mixed; boundary="m"'].join("\r\n");

const parts = [
  "--m",
  "Content-Type: text/html; charset=utf-8",
  "",
  '<p>Hello</p><script>alert(1)</script><img src="cid:pic"><img src="https://tracker.example/x.png">',
  "--m",
  "Content-Type: image/png",
  "Content-ID: <pic>",
  "Content-Transfer-Encoding: base64",
  "",
  "iVBORw0KGgo=",
  "--m",
  "Content-Type: application/pdf",
  "Content-Transfer-Encoding: base64",
  "Content-Disposition: attachment; filename*=UTF-8''%C3%BCbersicht%20%22eins%22.pdf",
  "",
  "JVBERi0xLjQ=",
  "--m--",
].join("\r\n");

describe("the pages that show what was sent", () => {
  it("lead from the mailboxes to a message, its source and its attachments", async () => {
    const { access_token: token } = await google.connect(mara);
    const raw = mime({ id: "<seen@example.com>", more: `${hostile}\r\nBcc: quiet@example.com`, body: parts });
    const sent = await (
      await google.gmail(token, "messages/send", jsonBody({ raw: raw.toString("base64url") }))
    ).json();

    expect((await look("/")).text).toContain(`href="/mail/${mara}"`);
    expect((await look(`/mail/${mara}`)).text).toContain(`href="/mail/${mara}/${sent.id}"`);
    const { text, headers } = await look(`/mail/${mara}/${sent.id}`);
    expect(text).toContain("Local stand-in for Google");
    expect(text).toContain("&lt;seen@example.com&gt;");
    expect(text).toContain("quiet@example.com");
    expect(text).toContain("übersicht &quot;eins&quot;.pdf");
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    expect((await look(`/mail/${mara}/${sent.id}/source`)).text).toBe(raw.toString());

    const file = await look(`/mail/${mara}/${sent.id}/attachments/1`);
    expect(file.text).toBe("%PDF-1.4");
    expect(file.headers.get("content-type")).toBe("application/octet-stream");
    expect(file.headers.get("content-disposition")).toContain("%22eins%22.pdf");
    expect((await look(`/mail/${mara}/${sent.id}/attachments/9`)).status).toBe(404);
  });

  it("let nothing in a message run or be fetched, and show the pictures that came with it", async () => {
    const { access_token: token } = await google.connect(mara);
    const raw = mime({ id: "<html@example.com>", more: hostile, body: parts });
    const { id } = await (
      await google.gmail(token, "messages/send", jsonBody({ raw: raw.toString("base64url") }))
    ).json();
    expect((await look(`/mail/${mara}/${id}`)).text).toContain(
      `<iframe title="Message" sandbox src="/mail/${mara}/${id}/html">`,
    );
    const document = await look(`/mail/${mara}/${id}/html`);
    expect(document.headers.get("content-security-policy")).toMatch(/^sandbox; default-src 'none'.*img-src data:/);
    expect(document.text).toContain('src="data:image/png;base64,iVBORw0KGgo="');
  });

  it("show nothing of a mailbox under another's name, nor to a page that only pretends to be this one", async () => {
    const { access_token: token } = await google.connect(mara);
    const raw = mime({ id: "<own@example.com>" }).toString("base64url");
    const { id } = await (await google.gmail(token, "messages/send", jsonBody({ raw }))).json();
    expect((await look(`/mail/tomas@lanternfold.test/${id}`)).status).toBe(404);
    expect((await look("/mail/nobody@example.com")).status).toBe(404);
    const rebound = await fetch(`${google.baseUrl.replace("127.0.0.1", "localhost")}/mail/${mara}`);
    expect(rebound.status).toBe(421);
  });

  it("take an application's access away, unless another site asks for it", async () => {
    const tokens = await google.connect(mara);
    const grants = async () => [...(await look(`/mail/${mara}`)).text.matchAll(/name="grant" value="([^"]+)"/g)];
    const before = await grants();
    const form = { grant: before.at(-1)?.[1] ?? "" };
    const foreign = await google.post(`/mail/${mara}/revoke`, form, { "sec-fetch-site": "cross-site" });
    expect(foreign.status).toBe(403);
    expect(await grants()).toHaveLength(before.length);
    expect((await google.post(`/mail/${mara}/revoke`, form)).status).toBe(303);
    expect(await grants()).toHaveLength(before.length - 1);
    expect((await google.refresh(tokens.refresh_token)).status).toBe(400);
  });
});
