import { eq, max } from "drizzle-orm";
import { pipelines, stages } from "@/db/schema";
import type { InputOf, Reply } from "@/lib/contracts/define";
import type { createPipelineContract, Pipeline } from "@/lib/contracts/pipelines";
import type { Ctx } from "@/lib/core/context";
import { newId } from "@/lib/core/ids";
import { withTransaction } from "@/lib/core/transaction";
import { getPipeline } from "./get-pipeline";

/** Adds a pipeline with its stages, after the others. */
export async function createPipeline(
  ctx: Ctx,
  input: InputOf<typeof createPipelineContract>,
): Promise<Reply<Pipeline>> {
  return withTransaction(ctx, async (tx) => {
    const { workspaceId } = tx;
    const [row] = await tx.db
      .select({ last: max(pipelines.position) })
      .from(pipelines)
      .where(eq(pipelines.workspaceId, workspaceId));
    const id = newId();
    await tx.db.insert(pipelines).values({ workspaceId, id, name: input.name, position: (row?.last ?? -1) + 1 });
    await tx.db.insert(stages).values(
      input.stages.map(({ name, color }, position) => ({
        workspaceId,
        id: newId(),
        pipelineId: id,
        name,
        color,
        position,
      })),
    );
    return getPipeline(tx, { id });
  });
}
