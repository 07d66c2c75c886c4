import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emailAttachments, emailMessageBodies } from "@/db/schema";
import { sha256 } from "@/lib/core/crypto";
import { newId } from "@/lib/core/ids";
import { fileStorage } from "@/lib/storage/storage";
import { insertMessage } from "@/lib/testing/insert-message";
import { createTestWorkspace, type TestWorkspace } from "@/lib/testing/test-context";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { downloadMessageFile } from "./download-message-file";
import { previewMessageFile } from "./preview-message-file";
import { readInlineImage } from "./read-inline-image";
import { readMessageForDisplay } from "./read-message-for-display";

let db: TestDatabase;
let acme: TestWorkspace;
let other: TestWorkspace;

beforeAll(async () => {
  db = await createTestDatabase();
  acme = await createTestWorkspace();
  other = await createTestWorkspace();
});

afterAll(() => db.drop());

const png = Buffer.from("iVBORw0KGgo=", "base64");

async function insertWithBody(html: string | null, text = "Hello"): Promise<string> {
  const id = await insertMessage(acme.ctx);
  await acme.ctx.db.update(emailMessageBodies).set({ html, text }).where(eq(emailMessageBodies.messageId, id));
  return id;
}

async function htmlOf(id: string): Promise<string> {
  return (await readMessageForDisplay(acme.ctx, { id, withRemoteImages: false })).data.html;
}

describe("a message for display", () => {
  it("shows its HTML without what it may not do, or its text where there is no HTML", async () => {
    expect(await htmlOf(await insertWithBody("<p onclick=x>Hi<script>1</script></p>"))).toContain(
      "<main><p>Hi</p></main>",
    );
    expect(await htmlOf(await insertWithBody(null, "1 < 2"))).toContain("1 &lt; 2");
  });

  it("shows the images it carries from an address beside its own; an SVG is not among them", async () => {
    const svg = "data:image/svg+xml,%3Csvg/%3E";
    const id = await insertWithBody(`<img src="data:image/png;base64,${png.toString("base64")}"><img src="${svg}">`);
    const sources = [...(await htmlOf(id)).matchAll(/<img [^>]*src="([^"]*)"/g)].map((match) => match[1] ?? "");
    const images = sources.map((source) => new RegExp(`^${id}/cid/([\\w@.-]+)$`).exec(source)?.[1] ?? "");
    expect(images).toHaveLength(2);
    const [contentId = "", ofSvg = ""] = images;
    expect((await readInlineImage(acme.ctx, { id, contentId })).data).toEqual({ mimeType: "image/png", content: png });
    for (const wrong of [ofSvg, "nothing@acme.test", ""]) {
      await expect(readInlineImage(acme.ctx, { id, contentId: wrong })).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    await expect(readInlineImage(other.ctx, { id, contentId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("NOT_FOUND for one that is unknown, another workspace's, or no id at all", async () => {
    const foreign = await insertMessage(other.ctx);
    for (const id of [foreign, newId(), "x", "../1"]) {
      const attempt = readMessageForDisplay(acme.ctx, { id, withRemoteImages: true });
      await expect(attempt).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
  });
});

it("a file is handed out under its own message only", async () => {
  const content = Buffer.from("offer");
  const file = { filename: "offer.pdf", sha256: sha256(content), sizeBytes: content.length };
  await fileStorage().put(acme.ctx.workspaceId, file.sha256, content);
  const messageId = await insertMessage(acme.ctx, { files: [file] });
  const [row] = await acme.ctx.db.select().from(emailAttachments).where(eq(emailAttachments.messageId, messageId));
  const attachmentId = row?.id ?? "";
  const { data } = await downloadMessageFile(acme.ctx, { messageId, attachmentId });
  expect(await new Response(data.stream).text()).toBe("offer");
  const elsewhere = await insertMessage(acme.ctx);
  const refused = { code: "NOT_FOUND" };
  await expect(downloadMessageFile(acme.ctx, { messageId: elsewhere, attachmentId })).rejects.toMatchObject(refused);
  await expect(downloadMessageFile(other.ctx, { messageId, attachmentId })).rejects.toMatchObject(refused);
  await expect(downloadMessageFile(acme.ctx, { messageId, attachmentId: "x" })).rejects.toMatchObject(refused);
});

it("a file is shown under its own message only, by what it is, and not at all if it could run anything", async () => {
  const shown = Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), Buffer.alloc(200_000, 1)]);
  const script = Buffer.from("<script>");
  const files = [shown, script].map((content) => ({
    filename: "offer.pdf",
    sha256: sha256(content),
    sizeBytes: content.length,
  }));
  for (const content of [shown, script]) await fileStorage().put(acme.ctx.workspaceId, sha256(content), content);
  const messageId = await insertMessage(acme.ctx, { files });
  const rows = await acme.ctx.db.select().from(emailAttachments).where(eq(emailAttachments.messageId, messageId));
  const idOf = (content: Buffer) => rows.find((row) => row.sha256 === sha256(content))?.id ?? "";
  const { data } = await previewMessageFile(acme.ctx, { messageId, attachmentId: idOf(shown) });
  expect(data).toMatchObject({ filename: "offer.pdf", mimeType: "image/png", sizeBytes: shown.length });
  expect(Buffer.from(await new Response(data.stream).arrayBuffer()).equals(shown)).toBe(true);
  const refused = { code: "NOT_FOUND" };
  const elsewhere = await insertMessage(acme.ctx);
  for (const [ctx, file] of [
    [acme.ctx, { messageId, attachmentId: idOf(script) }],
    [acme.ctx, { messageId: elsewhere, attachmentId: idOf(shown) }],
    [other.ctx, { messageId, attachmentId: idOf(shown) }],
  ] as const) {
    await expect(previewMessageFile(ctx, file)).rejects.toMatchObject(refused);
  }
});
