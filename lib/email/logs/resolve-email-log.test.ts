import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emailEvents, emailMessages, emailRecipients } from "@/db/schema";
import { listContactActivities } from "@/lib/activities/list-contact-activities";
import type { Ctx } from "@/lib/core/context";
import { newId } from "@/lib/core/ids";
import { sendEmail } from "@/lib/email/send/send-email";
import { insertMessage } from "@/lib/testing/insert-message";
import { type SendHarness, startSendHarness } from "@/lib/testing/send-harness";
import { createTestWorkspace } from "@/lib/testing/test-context";
import { resolveEmailLog } from "./resolve-email-log";

let harness: SendHarness;
let ctx: Ctx;

beforeAll(async () => {
  harness = await startSendHarness();
  ctx = harness.workspace.ctx;
});

afterAll(() => harness.close());

const openFate = [
  { kind: "to", email: "ada@client.test", status: "unknown" },
  { kind: "cc", email: "bob@client.test", status: "refused" },
] as const;

function insertUnknown(key?: string): Promise<string> {
  const { contactId } = harness.workspace;
  return insertMessage(ctx, { state: "unknown", contactId, recipients: [...openFate], idempotencyKey: key ?? null });
}

async function recipientStatuses(messageId: string): Promise<string[]> {
  const rows = await ctx.db
    .select()
    .from(emailRecipients)
    .where(eq(emailRecipients.messageId, messageId))
    .orderBy(emailRecipients.position);
  return rows.map((row) => row.status);
}

async function resolutions(messageId: string) {
  const resolved = and(eq(emailEvents.messageId, messageId), eq(emailEvents.kind, "resolved"));
  return (await ctx.db.select().from(emailEvents).where(resolved)).map((row) => row.detail);
}

async function statusOnTimeline(logId: string): Promise<string | undefined> {
  const { data } = await listContactActivities(ctx, { id: harness.workspace.contactId, limit: 100 });
  return data.find(({ email }) => email?.log_id === logId)?.email?.status;
}

describe("sent", () => {
  it("accepts the recipients whose fate was open, says who decided, and shows on the timeline", async () => {
    const id = await insertUnknown("sent-1");
    const { data } = await resolveEmailLog(ctx, { id, outcome: "sent" });
    expect(data).toMatchObject({ id, status: "sent", filed: true, cc: ["bob@client.test"] });
    expect(await recipientStatuses(id)).toEqual(["accepted", "refused"]);
    const { userId } = harness.workspace;
    expect(await resolutions(id)).toEqual([{ outcome: "sent", user_id: userId, api_key_id: expect.any(String) }]);
    expect(await statusOnTimeline(id)).toBe("sent");
    const [row] = await ctx.db.select().from(emailMessages).where(eq(emailMessages.id, id));
    expect(row).toMatchObject({ idempotencyKey: "sent-1", releasedKey: null, sentAt: expect.any(Date) });
  });
});

describe("failed", () => {
  it("releases the key, leaves no recipient's fate open, and stays on the timeline as failed", async () => {
    const id = await insertUnknown("failed-1");
    const { data } = await resolveEmailLog(ctx, { id, outcome: "failed" });
    expect(data).toMatchObject({ status: "failed", activity_id: expect.any(String) });
    expect(await recipientStatuses(id)).toEqual(["pending", "refused"]);
    const [row] = await ctx.db.select().from(emailMessages).where(eq(emailMessages.id, id));
    expect(row).toMatchObject({ idempotencyKey: null, releasedKey: "failed-1", sentAt: null });
    expect(await statusOnTimeline(id)).toBe("failed");
  });

  it("lets the same request with the same key be sent anew, which an open fate does not", async () => {
    const input = harness.input({ idempotency_key: "again" });
    harness.behaviour.onMessage = () => "drop";
    const unknown = await sendEmail(ctx, input).catch((err: unknown) => err);
    expect(unknown).toMatchObject({ code: "EMAIL_DELIVERY_UNKNOWN" });
    harness.behaviour.onMessage = undefined;
    await expect(sendEmail(ctx, input)).rejects.toMatchObject({ code: "EMAIL_DELIVERY_UNKNOWN", replayed: true });

    const [row] = await ctx.db.select().from(emailMessages).where(eq(emailMessages.idempotencyKey, "again"));
    await resolveEmailLog(ctx, { id: row?.id ?? "", outcome: "failed" });
    expect(await sendEmail(ctx, input)).toMatchObject({ data: { status: "sent" } });
  });
});

describe("refused", () => {
  it.each(["sending", "sent", "failed", "delivered", "bounced"] as const)(
    "CONFLICT from %s, and nothing changes",
    async (state) => {
      const id = await insertMessage(ctx, { state });
      await expect(resolveEmailLog(ctx, { id, outcome: "sent" })).rejects.toMatchObject({
        code: "CONFLICT",
        details: { current: { status: state } },
      });
      expect(await resolutions(id)).toEqual([]);
    },
  );

  it("of ten people at once one decides", async () => {
    const id = await insertUnknown();
    const answers = await Promise.allSettled(
      Array.from({ length: 10 }, (_, index) => resolveEmailLog(ctx, { id, outcome: index % 2 ? "sent" : "failed" })),
    );
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(answers.filter((answer) => answer.status === "rejected" && answer.reason.code === "CONFLICT")).toHaveLength(
      9,
    );
    expect(await resolutions(id)).toHaveLength(1);
  });

  it("NOT_FOUND for an unknown message and another workspace's", async () => {
    const other = await createTestWorkspace();
    const foreign = await insertMessage(other.ctx, { state: "unknown" });
    for (const id of [foreign, newId()]) {
      await expect(resolveEmailLog(ctx, { id, outcome: "failed" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
  });
});
