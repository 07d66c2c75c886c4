import { emailAttachments, emailMessageBodies, emailMessages, emailRecipients } from "@/db/schema";
import type { Ctx } from "@/lib/core/context";
import { newId } from "@/lib/core/ids";
import { fileMessage } from "@/lib/email/send/file-message";

type Row = Partial<typeof emailMessages.$inferInsert>;

type Given = Row & {
  recipients?: {
    kind: "to" | "cc" | "bcc";
    email: string;
    name?: string;
    status?: "accepted" | "refused" | "unknown";
  }[];
  files?: { filename: string; sha256: string; sizeBytes: number }[];
  /** Written to thread and timelines; left out: as a message of its state would be. */
  filed?: boolean;
};

/** A message as a send leaves it: row, body, recipients, files, and filed unless it failed. Returns the log id. */
export async function insertMessage(
  { db, workspaceId }: Ctx,
  { recipients, files = [], filed, ...row }: Given = {},
): Promise<string> {
  const id = newId();
  const state = row.state ?? "sent";
  await db.insert(emailMessages).values({
    workspaceId,
    id,
    direction: "outbound",
    emailType: "send",
    mode: "company",
    provider: "smtp",
    messageId: `<${id}@acme.test>`,
    senderEmail: "team@acme.test",
    senderName: "Acme",
    subject: "Hello",
    preview: "Hello there",
    ...row,
    state,
  });
  await db
    .insert(emailMessageBodies)
    .values({ workspaceId, messageId: id, html: "<p>Hello there</p>", text: "Hello there" });
  const addressed = recipients ?? [
    { kind: "to" as const, email: "ada@client.test", name: "Ada", status: "accepted" as const },
  ];
  await db
    .insert(emailRecipients)
    .values(addressed.map((recipient, position) => ({ workspaceId, messageId: id, position, ...recipient })));
  for (const [position, file] of files.entries()) {
    await db
      .insert(emailAttachments)
      .values({ workspaceId, id: newId(), messageId: id, position, mimeType: "application/pdf", ...file });
  }
  if (filed ?? (state !== "failed" && state !== "sending")) await fileMessage({ workspaceId, id }, null);
  return id;
}
