import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { emailAttachments } from "@/db/schema";
import { sha256 } from "@/lib/core/crypto";
import { newId } from "@/lib/core/ids";
import { fileStorage } from "@/lib/storage/storage";
import { insertMessage } from "@/lib/testing/insert-message";
import { createTestWorkspace, type TestWorkspace } from "@/lib/testing/test-context";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { downloadAttachment } from "./download-attachment";

let db: TestDatabase;
let dataDir: string;
let acme: TestWorkspace;
let other: TestWorkspace;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "tern-files-"));
  process.env.TERN_DATA_DIR = dataDir;
  db = await createTestDatabase();
  acme = await createTestWorkspace();
  other = await createTestWorkspace();
});

afterAll(async () => {
  await db.drop();
  await rm(dataDir, { recursive: true, force: true });
});

const content = Buffer.alloc(200_000, "Tern ☃");

/** A message with one file; returns the attachment's id. */
async function attach({ ctx }: TestWorkspace): Promise<string> {
  const file = { filename: "Ångebot.pdf", sha256: sha256(content), sizeBytes: content.length };
  const messageId = await insertMessage(ctx, { files: [file] });
  const [row] = await ctx.db.select().from(emailAttachments).where(eq(emailAttachments.messageId, messageId));
  return row?.id ?? "";
}

it("hands out the very bytes, with name, type and size", async () => {
  const id = await attach(acme);
  await fileStorage().put(acme.ctx.workspaceId, sha256(content), content);
  const { data } = await downloadAttachment(acme.ctx, { id });
  expect(data).toMatchObject({ filename: "Ångebot.pdf", mimeType: "application/pdf", sizeBytes: content.length });
  expect(Buffer.from(await new Response(data.stream).arrayBuffer()).equals(content)).toBe(true);
});

it("lets a reader stop half-way", async () => {
  const { data } = await downloadAttachment(acme.ctx, { id: await attach(acme) });
  const reader = data.stream.getReader();
  await reader.read();
  await expect(reader.cancel()).resolves.toBeUndefined();
});

it("NOT_FOUND when another workspace has it, when nobody has, and when its bytes are gone", async () => {
  for (const id of [await attach(other), newId()]) {
    await expect(downloadAttachment(acme.ctx, { id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
  const withoutBytes = await attach(other);
  await expect(downloadAttachment(other.ctx, { id: withoutBytes })).rejects.toMatchObject({ code: "NOT_FOUND" });
});
