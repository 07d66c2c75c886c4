import { afterAll, beforeAll, expect, it } from "vitest";
import { database } from "@/lib/core/database";
import { insertMessage } from "@/lib/testing/insert-message";
import { createTestWorkspace } from "@/lib/testing/test-context";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import type { DeliveryFact } from "./delivery-fact";
import { record } from "./record-outcome";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(async () => {
  await database().$client.end({ timeout: 1 });
  await db.drop();
});

it("what is learnt later does not take the warning about a deleted record away", async () => {
  const { ctx, contactId } = await createTestWorkspace();
  await db.sql`update contacts set deleted_at = now() where id = ${contactId}`;
  const id = await insertMessage(ctx, { state: "unknown", provider: "gmail", contactId });
  const substituted = { code: "FROM_SUBSTITUTED", asked_for: "a@acme.test", reported: "b@acme.test" } as const;
  const fact: DeliveryFact = {
    workspaceId: ctx.workspaceId,
    id,
    messageId: `<${id}@acme.test>`,
    reportedMessageId: null,
    askLater: false,
    state: "sent",
    providerMessageId: "m1",
    providerThreadRef: null,
    providerResponse: null,
    recipients: [],
    warnings: [substituted],
    observedLater: true,
  };
  await record(fact);
  const [row] = await db.sql`select state, warnings from email_messages where id = ${id}`;
  expect(row).toEqual({
    state: "sent",
    warnings: [substituted, { code: "LINK_DELETED", field: "contact_id", id: contactId }],
  });
});
