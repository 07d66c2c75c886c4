import { activities, activityLinks } from "@/db/schema";
import type { Ctx } from "@/lib/core/context";
import { newId } from "@/lib/core/ids";

type Given = {
  contactIds?: string[];
  dealIds?: string[];
  customerIds?: string[];
  activityType?: "call" | "meeting" | "note" | "stage_change";
  subject?: string;
  occurredAt?: Date;
  deletedAt?: Date;
};

/** An activity that is no e-mail, on the timelines of the given records. Returns its id. */
export async function insertActivity({ db, workspaceId }: Ctx, given: Given): Promise<string> {
  const {
    contactIds = [],
    dealIds = [],
    customerIds = [],
    activityType = "note",
    subject = "A note",
    deletedAt,
  } = given;
  const [id, occurredAt] = [newId(), given.occurredAt ?? new Date()];
  await db
    .insert(activities)
    .values({ workspaceId, id, activityType, subject, occurredAt, deletedAt: deletedAt ?? null });
  const shared = { workspaceId, activityId: id, occurredAt };
  const links = [
    ...contactIds.map((contactId) => ({ ...shared, contactId })),
    ...dealIds.map((dealId) => ({ ...shared, dealId })),
    ...customerIds.map((customerId) => ({ ...shared, customerId })),
  ];
  if (links.length > 0) await db.insert(activityLinks).values(links);
  return id;
}
