import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import { insertMessage } from "@/lib/testing/insert-message";
import { type SendHarness, startSendHarness } from "@/lib/testing/send-harness";
import type { DeliveryFact } from "./delivery-fact";
import { fileMessage } from "./file-message";
import { record } from "./record-outcome";

let harness: SendHarness;
beforeAll(async () => {
  harness = await startSendHarness();
});
afterAll(() => harness.close());

/** A message under way, linked to nothing. */
const underWay = () =>
  insertMessage(harness.workspace.ctx, { state: "sending", processId: newId(), createdAt: new Date(), filed: false });

function factOf(id: string, changes: Partial<DeliveryFact> = {}): DeliveryFact {
  return {
    workspaceId: harness.workspace.ctx.workspaceId,
    id,
    messageId: "<written@acme.test>",
    reportedMessageId: null,
    askLater: false,
    state: "sent",
    providerMessageId: "accepted-1",
    providerThreadRef: null,
    providerResponse: null,
    recipients: [],
    warnings: [],
    observedLater: false,
    ...changes,
  };
}

const unknown = { state: "unknown", providerMessageId: null, observedLater: true } as const;

async function recorded(id: string) {
  const [row] = await harness.db.sql`
    select m.state, m.provider_message_id, t.message_count,
      (select array_agg(e.kind order by e.created_at, e.id) from email_events e where e.message_id = m.id) as events
    from email_messages m join email_threads t on t.id = m.thread_id where m.id = ${id}`;
  return row;
}

describe("a message that two want to file at once", () => {
  const orders: Record<string, Partial<DeliveryFact>[]> = {
    "who knows, after who does not": [unknown, {}],
    "who does not know, after who does": [{}, unknown],
  };

  it.each(Object.entries(orders))("%s: is filed once, and what is known stands", async (_name, changes) => {
    const [before, id] = [await underWay(), await underWay()];
    const opening = record(factOf(before)); // what comes while it is under way shares a statement
    const filed = await Promise.all(changes.map((change) => record(factOf(id, change))));
    await opening;
    expect(filed.filter((outcome) => outcome !== null)).toHaveLength(1);
    expect(await recorded(id)).toMatchObject({ state: "sent", provider_message_id: "accepted-1", message_count: 1 });
  });

  it("the reconciler beside a request: is filed once, with one event", async () => {
    const [before, id] = [await underWay(), await underWay()];
    await harness.db.sql`update email_messages set state = 'sent' where id = ${id}`;
    const { workspaceId } = harness.workspace.ctx;
    const opening = record(factOf(before));
    const filed = await Promise.all([
      fileMessage({ workspaceId, id }, null),
      fileMessage({ workspaceId, id }, factOf(id)),
    ]);
    await opening;
    expect(filed.filter((outcome) => outcome !== null)).toHaveLength(1);
    expect(await recorded(id)).toMatchObject({ message_count: 1, events: ["sent"] });
  });
});
