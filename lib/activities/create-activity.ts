import { activities, activityLinks, contacts, customers, deals } from "@/db/schema";
import type { Activity } from "@/lib/contracts/activities";
import type { createActivityContract } from "@/lib/contracts/activity-writes";
import type { InputOf, Reply } from "@/lib/contracts/define";
import { actingUserId, type Ctx } from "@/lib/core/context";
import { missingEntities } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { liveIds } from "@/lib/core/record-state";
import { storableInstant } from "@/lib/core/storable-instant";
import { withTransaction } from "@/lib/core/transaction";
import { getActivity } from "./get-activity";

type Input = InputOf<typeof createActivityContract>;

/**
 * Notes a call, a meeting or anything else on the timelines of the named records, now unless `occurred_at` says when.
 * Throws VALIDATION_ERROR with all records that are not there.
 */
export async function createActivity(ctx: Ctx, input: Input): Promise<Reply<Activity>> {
  return withTransaction(ctx, async (tx) => {
    await assertRecords(tx, input);
    const { workspaceId } = tx;
    const id = newId();
    const occurredAt = input.occurred_at === undefined ? tx.clock() : storableInstant(input.occurred_at);
    await tx.db.insert(activities).values({
      workspaceId,
      id,
      activityType: input.activity_type,
      subject: input.subject ?? "",
      description: input.description ?? null,
      occurredAt,
      createdBy: actingUserId(tx),
    });
    const shared = { workspaceId, activityId: id, occurredAt };
    await tx.db
      .insert(activityLinks)
      .values([
        ...(input.contact_ids ?? []).map((contactId) => ({ ...shared, contactId })),
        ...(input.deal_ids ?? []).map((dealId) => ({ ...shared, dealId })),
        ...(input.customer_ids ?? []).map((customerId) => ({ ...shared, customerId })),
      ]);
    return getActivity(tx, { id });
  });
}

const kinds = { contact_ids: contacts, deal_ids: deals, customer_ids: customers } as const;

async function assertRecords(tx: Ctx, input: Input): Promise<void> {
  const missing: { field: string; id: string }[] = [];
  for (const field of ["contact_ids", "deal_ids", "customer_ids"] as const) {
    const ids = input[field] ?? [];
    const found = new Set(await liveIds(tx, kinds[field], ids));
    missing.push(...ids.filter((id) => !found.has(id)).map((id) => ({ field, id })));
  }
  if (missing.length > 0) throw missingEntities(missing);
}
