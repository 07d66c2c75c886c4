import { describe, expect, test } from "vitest";
import { replyEmailContract } from "@/lib/contracts/email-reply";
import { sendEmailContract } from "@/lib/contracts/email-send";
import { newDraft } from "./draft";
import type { Identity } from "./identity";
import { toDryRun, toOutgoing } from "./send-body";

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
  isGmail: false,
  signature: "",
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
    const { kind, body } = await toOutgoing(fields, "<p>Hi</p>", identity);
    expect(kind).toBe("send");
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

  test("files go beside it byte for byte, under names and types that the API takes", async () => {
    const large = file("b.bin", "application/octet-stream", 2 * 1024 * 1024 + 1);
    const odd = [file("a\nb.txt", "text/plain; charset=x"), file(`${"n".repeat(400)}.pdf`, ""), file("  ", "x")];
    const { body, files } = await toOutgoing({ ...fields, files: [large, ...odd] }, "<p>Hi</p>", identity);
    expect(body).not.toHaveProperty("attachments");
    const [sent] = files;
    const bytes = async (blob = new Blob()) => Buffer.from(await blob.arrayBuffer());
    expect((await bytes(sent)).equals(await bytes(large.blob))).toBe(true);
    const heads = files.map(({ name, type }) => ({ filename: name, mime_type: type, content: "" }));
    expect(sendEmailContract.body.safeParse({ ...body, attachments: heads }).error).toBeUndefined();
    expect(files[2]?.name).toMatch(/^n{200,}\.pdf$/);
  });

  test("an answer names its conversation and the message, and neither subject nor records", async () => {
    const reply = { threadId: id, inReplyTo: "<m@acme.test>" };
    const { kind, body } = await toOutgoing({ ...fields, reply }, "<p>Hi</p>", identity);
    expect(kind).toBe("reply");
    expect(replyEmailContract.body.safeParse(body).error).toBeUndefined();
    expect(body).toMatchObject({ thread_id: id, in_reply_to: "<m@acme.test>", cc: "b@x.test, c@x.test" });
    for (const name of ["subject", "html_body", "contact_id"]) expect(body).not.toHaveProperty(name);
  });

  test("a dry run carries sizes and no bytes, of files and of pictures", () => {
    const html = `<p>Hi <img src="data:image/png;base64,${"A".repeat(5_000)}"></p>`;
    const { body, files } = toDryRun({ ...fields, files: [file("a.txt", "text/plain", 7)] }, html, identity);
    expect(body.attachments).toEqual([{ filename: "a.txt", mime_type: "text/plain", size: 7 }]);
    expect(files).toEqual([]);
    expect(JSON.stringify(body).length).toBeLessThan(1_000);
    expect(sendEmailContract.body.safeParse(body).error).toBeUndefined();
  });
});
