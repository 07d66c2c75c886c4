import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deals, emailMessages } from "@/db/schema";
import { newId } from "@/lib/core/ids";
import { getEmailLog } from "@/lib/email/logs/get-email-log";
import { insertMessage } from "@/lib/testing/insert-message";
import { recordQueries } from "@/lib/testing/recorded-queries";
import { createTestWorkspace, type TestWorkspace } from "@/lib/testing/test-context";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { walkPages } from "@/lib/testing/walk-pages";
import { getThread } from "./get-thread";
import { listThreadMessages } from "./list-thread-messages";

let db: TestDatabase;
let acme: TestWorkspace;
let other: TestWorkspace;

beforeAll(async () => {
  db = await createTestDatabase();
  acme = await createTestWorkspace();
  other = await createTestWorkspace();
});

afterAll(() => db.drop());

/** A conversation that began with one message; returns the ids of both. */
async function startThread(given: Parameters<typeof insertMessage>[1] = {}, { ctx }: TestWorkspace = acme) {
  const messageId = await insertMessage(ctx, given);
  const { data } = await getEmailLog(ctx, { id: messageId });
  return { messageId, threadId: data.thread_id ?? "" };
}

describe("a thread", () => {
  it("names its participants, never Bcc, and the records it belongs to", async () => {
    const { contactId, dealId, customerId } = acme;
    const recipients = [
      { kind: "to", email: "Ada@client.test", name: "Ada" },
      { kind: "cc", email: "bob@client.test" },
      { kind: "bcc", email: "boss@acme.test" },
    ] as const;
    const { threadId } = await startThread({ contactId, dealId, customerId, recipients: [...recipients] });
    const { data } = await getThread(acme.ctx, { id: threadId });
    expect(data).toMatchObject({
      id: threadId,
      subject: "Hello",
      status: "active",
      is_read: true,
      message_count: 1,
      last_message_direction: "outbound",
      last_message_preview: "Hello there",
      participants: [
        { name: "Ada", email: "ada@client.test" },
        { name: null, email: "bob@client.test" },
        { name: "Acme", email: "team@acme.test" },
      ],
      linked_entities: {
        contacts: [{ id: contactId, name: "Ada" }],
        deals: [{ id: dealId, name: "Big deal" }],
        customers: [{ id: customerId, name: "Client Ltd" }],
      },
    });
  });

  it("leaves deleted records out", async () => {
    const { workspaceId } = acme.ctx;
    const gone = newId();
    await acme.ctx.db
      .insert(deals)
      .values({ workspaceId, id: gone, publicId: "D-9", name: "Gone", deletedAt: new Date() });
    const { threadId } = await startThread({ dealId: gone });
    const { data } = await getThread(acme.ctx, { id: threadId });
    expect(data.linked_entities).toEqual({ contacts: [], deals: [], customers: [] });
  });

  it("NOT_FOUND for an unknown one and another workspace's, the messages too", async () => {
    const { threadId } = await startThread({}, other);
    for (const id of [threadId, newId()]) {
      await expect(getThread(acme.ctx, { id })).rejects.toMatchObject({ code: "NOT_FOUND" });
      await expect(listThreadMessages(acme.ctx, { id, limit: 5 })).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
  });
});

describe("its messages", () => {
  it("carry body, copies without Bcc, files and state", async () => {
    const { messageId, threadId } = await startThread({
      recipients: [
        { kind: "to", email: "ada@client.test" },
        { kind: "cc", email: "bob@client.test" },
        { kind: "bcc", email: "boss@acme.test" },
      ],
      files: [
        { filename: "offer.pdf", sha256: "ab", sizeBytes: 7 },
        { filename: "plan.pdf", sha256: "cd", sizeBytes: 9 },
      ],
    });
    const { data } = await listThreadMessages(acme.ctx, { id: threadId, limit: 5 });
    expect(data).toEqual([
      {
        id: messageId,
        direction: "outbound",
        message_id: `<${messageId}@acme.test>`,
        subject: "Hello",
        sender_email: "team@acme.test",
        sender_name: "Acme",
        recipient_email: "ada@client.test",
        cc: ["bob@client.test"],
        text_body: "Hello there",
        html_body: "<p>Hello there</p>",
        has_attachment: true,
        attachment_filename: "offer.pdf",
        attachments: [
          { id: expect.any(String), name: "offer.pdf", mimeType: "application/pdf", size: 7 },
          { id: expect.any(String), name: "plan.pdf", mimeType: "application/pdf", size: 9 },
        ],
        status: "sent",
        created_at: expect.any(String),
      },
    ]);
  });

  it("come oldest first, each once, forwards and backwards over ties, in four queries a page", async () => {
    const [earlier, later] = [new Date("2026-01-01T00:00:00Z"), new Date("2026-01-02T00:00:00Z")];
    const { messageId, threadId } = await startThread({ createdAt: later });
    const replies: string[] = [];
    for (let index = 0; index < 6; index += 1) {
      const id = await insertMessage(acme.ctx, {
        emailType: "reply",
        createdAt: index < 3 ? earlier : later,
        filed: false,
      });
      await acme.ctx.db.update(emailMessages).set({ threadId, filedAt: later }).where(eq(emailMessages.id, id));
      replies.push(id);
    }
    const recorded = recordQueries(acme.ctx);
    const { forward, backward } = await walkPages((position) =>
      listThreadMessages(recorded.ctx, { id: threadId, limit: 2, ...position }),
    );
    expect(forward.map((ids) => ids.length)).toEqual([2, 2, 2, 1]);
    expect(forward.flat()).toEqual([...replies.slice(0, 3).sort(), ...[messageId, ...replies.slice(3)].sort()]);
    expect(backward).toEqual(forward);
    expect(recorded.queries).toHaveLength(4 * 7);
  });
});
