import { activities, activityLinks } from "@/db/schema";
import { actingUserId, type Ctx } from "@/lib/core/context";
import { newId } from "@/lib/core/ids";
import { onlyRow } from "@/lib/core/only-row";

type StageChange = {
  /** Null when the deal was not in the pipeline before. */
  from: { id: string; name: string } | null;
  to: { pipelineId: string; pipelineName: string; stageId: string; stageName: string };
};

/** Notes on a deal's timeline that it came to another stage; the names are kept as they are now. */
export async function recordStageChange(tx: Ctx, dealId: string, { from, to }: StageChange): Promise<void> {
  const { workspaceId } = tx;
  const rows = await tx.db
    .insert(activities)
    .values({
      workspaceId,
      id: newId(),
      activityType: "stage_change",
      subject: from
        ? `${to.pipelineName}: ${from.name} → ${to.stageName}`
        : `Added to ${to.pipelineName}: ${to.stageName}`,
      occurredAt: tx.clock(),
      createdBy: actingUserId(tx),
      metadata: {
        pipeline_id: to.pipelineId,
        pipeline_name: to.pipelineName,
        from_stage_id: from?.id ?? null,
        from_stage: from?.name ?? null,
        to_stage_id: to.stageId,
        to_stage: to.stageName,
      },
    })
    .returning({ activityId: activities.id, occurredAt: activities.occurredAt });
  await tx.db.insert(activityLinks).values({ workspaceId, dealId, ...onlyRow(rows) });
}
