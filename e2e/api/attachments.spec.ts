import { createHash, randomBytes } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { parseMail } from "@/e2e/fixtures/mail";
import { expect, test } from "@/e2e/fixtures/product";
import { addConfig } from "@/e2e/fixtures/records";
import { sendMail } from "@/e2e/fixtures/send-mail";
import { sendRequest, unlinkedRequest } from "@/e2e/fixtures/send-request";
import { sendEmailContract } from "@/lib/contracts/email-send";
import { listThreadMessagesContract } from "@/lib/contracts/email-threads";

const sha256 = (bytes: Buffer | Uint8Array) => createHash("sha256").update(bytes).digest("hex");

function file(filename: string, content: Buffer, mimeType = "application/pdf") {
  return { filename, mime_type: mimeType, content: content.toString("base64") };
}

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

test("a file arrives, and is downloaded again, byte for byte and under its own name", async ({
  api,
  relay,
  installation,
}) => {
  const content = randomBytes(300_001);
  const filename = 'Übersicht „Q3" 日本語 (1).pdf';
  const sent = await sendMail(api, sendRequest(installation.own, { attachments: [file(filename, content)] }));
  expect(sent.attachments).toMatchObject([{ filename, mime_type: "application/pdf", size: content.length }]);

  const [received] = (await parseMail(relay.copiesOf(sent.message_id)[0])).attachments;
  expect(received).toMatchObject({ filename, mimeType: "application/pdf", disposition: "attachment" });
  expect(sha256(Buffer.from(received?.content as ArrayBuffer))).toBe(sha256(content));

  const download = await api.get(`/email/attachments/${sent.attachments[0]?.id}`);
  expect(download.status).toBe(200);
  expect(sha256(download.bytes)).toBe(sha256(content));
  expect(download.headers["content-length"]).toBe(String(content.length));
  const thread = await api.call(listThreadMessagesContract, { params: { id: sent.thread_id ?? "" } });
  expect(thread.data[0]).toMatchObject({ has_attachment: true, attachment_filename: filename });
});

test("a download's length is told, unless it goes out compressed", async ({ api, installation }) => {
  const content = Buffer.from("a,b\n".repeat(5_000));
  const attachments = [file("a.csv", content, "text/csv")];
  const sent = await sendMail(api, sendRequest(installation.own, { attachments }));
  const path = `/api/v1/email/attachments/${sent.attachments[0]?.id}`;
  const ask = (method: string, encoding: string) => api.raw({ method, path, headers: { "Accept-Encoding": encoding } });
  const [plain, zipped, head] = [await ask("GET", "identity"), await ask("GET", "gzip"), await ask("HEAD", "gzip")];
  expect([plain.headers["content-length"], plain.bytes.equals(content)]).toEqual([String(content.length), true]);
  expect(zipped.headers["content-encoding"]).toBe("gzip");
  expect(gunzipSync(zipped.bytes).equals(content)).toBe(true);
  expect(zipped.headers["content-length"]).toBeUndefined();
  expect([head.status, head.headers["content-length"]]).toEqual([200, undefined]);
  for (const { headers } of [plain, zipped, head]) expect(headers).not.toHaveProperty("x-tern-content-length");
});

test("a download is never shown as a page of ours, whatever the file claims to be", async ({ api, installation }) => {
  const filename = '../../etc/pass"wd\u202e.html';
  const attachments = [file(filename, Buffer.from("<script>alert(1)</script>"), "text/html")];
  const sent = await sendMail(api, sendRequest(installation.own, { attachments }));
  const { headers } = await api.get(`/email/attachments/${sent.attachments[0]?.id}`);
  expect(headers["content-disposition"]).toMatch(
    /^attachment; filename="[^"\\/]*"; filename\*=UTF-8''[\w.%!#$&+^`|~-]+$/,
  );
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["content-security-policy"]).toMatch(/\bsandbox\b/);
  expect(headers["content-security-policy"]).toContain("default-src 'none'");
});

test("several files, empty ones and ones of the same bytes keep their order and names", async ({
  api,
  relay,
  installation,
}) => {
  const same = Buffer.from("the same bytes");
  const attachments = [
    file("b.txt", same, "text/plain"),
    file("empty.bin", Buffer.alloc(0)),
    file("a.txt", same, "text/plain"),
  ];
  const sent = await sendMail(api, sendRequest(installation.own, { attachments }));
  expect(sent.attachments.map(({ filename, size }) => [filename, size])).toEqual([
    ["b.txt", 14],
    ["empty.bin", 0],
    ["a.txt", 14],
  ]);
  const mail = await parseMail(relay.copiesOf(sent.message_id)[0]);
  expect(mail.attachments.map(({ filename }) => filename)).toEqual(["b.txt", "empty.bin", "a.txt"]);
  const downloads = await Promise.all(sent.attachments.map(({ id }) => api.get(`/email/attachments/${id}`)));
  expect(downloads.map(({ bytes }) => bytes.toString())).toEqual(["the same bytes", "", "the same bytes"]);
});

test("a configuration that takes no files refuses them, and nothing is sent without them", async ({
  api,
  relay,
  installation,
}) => {
  const { sql, own } = installation;
  const configId = await addConfig(sql, own.workspaceId, 0);
  const before = relay.messages.length;
  const body = unlinkedRequest({ email_config_id: configId, attachments: [file("a.pdf", Buffer.from("a"))] });
  const answer = await api.call(sendEmailContract, { body });
  expect(answer.verdict).toBe("400 VALIDATION_ERROR");
  expect(answer.error.details?.fields).toHaveProperty("attachments");
  expect(answer.error.hint).toContain("attachment_limit_mb");
  expect(relay.messages).toHaveLength(before);
});

test("an administrator's limit holds to the byte", async ({ api, installation }) => {
  const configId = await addConfig(installation.sql, installation.own.workspaceId, 1);
  const ofSize = (bytes: number) =>
    unlinkedRequest({ email_config_id: configId, attachments: [file("a.bin", Buffer.alloc(bytes, 1))] });
  const within = await api.call(sendEmailContract, { body: ofSize(1_048_576) });
  const beyond = await api.call(sendEmailContract, { body: ofSize(1_048_577) });
  expect(within.verdict).toBe("200");
  expect(beyond.verdict).toBe("400 VALIDATION_ERROR");
  expect(beyond.error.details?.fields).toHaveProperty("attachments");
});

test("a data: image travels as a part of its own that the HTML refers to", async ({ api, relay, installation }) => {
  const html = `<p>Look: <img alt="dot" src="data:image/png;base64,${png.toString("base64")}"></p>`;
  const sent = await sendMail(api, sendRequest(installation.own, { html_body: html }));
  const mail = await parseMail(relay.copiesOf(sent.message_id)[0]);
  const [image, ...more] = mail.attachments;
  expect(more).toHaveLength(0);
  expect(image).toMatchObject({ mimeType: "image/png", disposition: "inline" });
  expect(Buffer.from(image?.content as ArrayBuffer).equals(png)).toBe(true);
  const cid = image?.contentId?.replace(/^<|>$/g, "");
  expect(mail.html).toContain(`<img alt="dot" src="cid:${cid}">`);
  expect(sent.attachments).toEqual([]);
});
