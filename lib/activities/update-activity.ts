import { and, eq, sql } from "drizzle-orm";
import { activities, activityLinks } from "@/db/schema";
import type { Activity } from "@/lib/contracts/activities";
import type { updateActivityContract } from "@/lib/contracts/activity-writes";
import type { InputOf, Reply } from "@/lib/contracts/define";
import { changesAnything } from "@/lib/core/changes-anything";
import type { Ctx } from "@/lib/core/context";
import { definedOnly } from "@/lib/core/defined-only";
import { invalidFields } from "@/lib/core/errors";
import { assertVersion } from "@/lib/core/if-match";
import { storableInstant } from "@/lib/core/storable-instant";
import { withTransaction } from "@/lib/core/transaction";
import { assertWritable } from "./assert-writable";
import { getActivity } from "./get-activity";
import { lockActivity } from "./queries";

type Input = InputOf<typeof updateActivityContract>;

/**
 * Changes what the request names; another time moves it on every timeline. Throws NOT_FOUND, CONFLICT for what the
 * system noted or another version than `If-Match` says, VALIDATION_ERROR when no word would be left.
 */
export async function updateActivity(ctx: Ctx, input: Input): Promise<Reply<Activity>> {
  const columns = toColumns(input);
  return withTransaction(ctx, async (tx) => {
    const before = await lockActivity(tx, input.id);
    assertWritable(before);
    const { data: shown } = await getActivity(tx, { id: input.id });
    assertVersion(input.if_match, before.version, shown);
    if (!changesAnything(before, columns)) return { data: shown };
    assertWords({ ...before, ...columns });
    await tx.db
      .update(activities)
      .set({ ...columns, version: sql`${activities.version} + 1`, updatedAt: sql`now()` })
      .where(and(eq(activities.workspaceId, tx.workspaceId), eq(activities.id, input.id)));
    if (columns.occurredAt) await moveOnTimelines(tx, input.id, columns.occurredAt);
    return getActivity(tx, { id: input.id });
  });
}

function toColumns(input: Input) {
  return definedOnly({
    activityType: input.activity_type,
    subject: input.subject === null ? "" : input.subject,
    description: input.description,
    occurredAt: input.occurred_at === undefined ? undefined : storableInstant(input.occurred_at),
  });
}

function assertWords({ subject, description }: { subject: string; description: string | null }): void {
  if (subject !== "" || description !== null) return;
  throw invalidFields({ subject: ["must not be blank, unless description says what happened"] });
}

async function moveOnTimelines(tx: Ctx, id: string, occurredAt: Date): Promise<void> {
  await tx.db
    .update(activityLinks)
    .set({ occurredAt })
    .where(and(eq(activityLinks.workspaceId, tx.workspaceId), eq(activityLinks.activityId, id)));
}
