import { describe, expect, test } from "vitest";
import { sendEmailContract } from "@/lib/contracts/email-send";
import { newDraft } from "./draft";
import type { Identity } from "./identities";
import { toDryRunBody, toSendBody } from "./send-body";

const id = "01900000-0000-7000-8000-000000000001";
const identity: Identity = {
  id: `config:${id}`,
  name: "Acme",
  email: "hi@acme.test",
  label: "Main",
  usable: true,
  reason: null,
  maxAttachmentBytes: 1_000,
  isDefault: true,
  route: { mode: "company", email_config_id: id },
};
const fields = {
  ...newDraft({
    record: { kind: "contact", id },
    to: [{ email: "ada@x.test", name: "Ada" }],
    links: { contact: { id, name: "Ada" } },
  }),
  cc: [
    { email: "b@x.test", name: "B" },
    { email: "c@x.test", name: null },
  ],
  subject: " Offer ",
};
const file = (name: string, mimeType: string, bytes = 5) => ({
  id: name,
  name,
  mimeType,
  blob: new Blob([new Uint8Array(bytes).map((_, index) => index % 251)]),
});

describe("what is sent", () => {
  test("is what the contract takes", async () => {
    const body = await toSendBody({ ...fields, files: [file("a.txt", "text/plain")] }, "<p>Hi</p>", identity);
    expect(sendEmailContract.body.safeParse(body).error).toBeUndefined();
    expect(body).toMatchObject({
      to_email: "ada@x.test",
      to_name: "Ada",
      subject: "Offer",
      cc: "b@x.test, c@x.test",
      contact_id: id,
      email_config_id: id,
    });
    expect(body).not.toHaveProperty("bcc");
    expect(body).not.toHaveProperty("deal_id");
  });

  test("files arrive byte for byte, also across the seams of the pieces", async () => {
    const large = file("b.bin", "application/octet-stream", 2 * 1024 * 1024 + 1);
    const { attachments } = await toSendBody({ ...fields, files: [large] }, "<p>Hi</p>", identity);
    const sent = Buffer.from(attachments?.[0]?.content ?? "", "base64");
    expect(sent.equals(Buffer.from(await large.blob.arrayBuffer()))).toBe(true);
  });

  test("odd names and types of files are made such as the API takes", async () => {
    const odd = [file("a\nb.txt", "text/plain; charset=x"), file(`${"n".repeat(400)}.pdf`, ""), file("  ", "x")];
    const body = await toSendBody({ ...fields, files: odd }, "<p>Hi</p>", identity);
    expect(sendEmailContract.body.safeParse(body).error).toBeUndefined();
    expect(body.attachments?.[1]?.filename.endsWith(".pdf")).toBe(true);
  });

  test("a dry run carries sizes and no bytes, of files and of pictures", () => {
    const html = `<p>Hi <img src="data:image/png;base64,${"A".repeat(5_000)}"></p>`;
    const body = toDryRunBody({ ...fields, files: [file("a.txt", "text/plain", 7)] }, html, identity);
    expect(body.attachments).toEqual([{ filename: "a.txt", mime_type: "text/plain", size: 7 }]);
    expect(body.html_body.length).toBeLessThan(1_000);
    expect(sendEmailContract.body.safeParse(body).error).toBeUndefined();
  });
});
