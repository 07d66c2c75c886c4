import { and, eq, sql } from "drizzle-orm";
import { pipelines } from "@/db/schema";
import type { InputOf, Reply } from "@/lib/contracts/define";
import type { Pipeline, updatePipelineContract } from "@/lib/contracts/pipelines";
import type { Ctx } from "@/lib/core/context";
import { assertVersion } from "@/lib/core/if-match";
import { withTransaction } from "@/lib/core/transaction";
import { getPipeline } from "./get-pipeline";
import { lockPipeline } from "./queries";
import { replaceStages } from "./replace-stages";

/**
 * Renames a pipeline, or gives all its stages in their new order. Throws NOT_FOUND, CONFLICT for another version than
 * `If-Match` says or a stage left out that deals stand in, VALIDATION_ERROR for a stage that is not the pipeline's.
 */
export async function updatePipeline(
  ctx: Ctx,
  input: InputOf<typeof updatePipelineContract>,
): Promise<Reply<Pipeline>> {
  const { id, name, stages } = input;
  return withTransaction(ctx, async (tx) => {
    const before = await lockPipeline(tx, id);
    const { data: shown } = await getPipeline(tx, { id });
    assertVersion(input.if_match, before.version, shown);
    if (name === undefined && stages === undefined) return { data: shown };
    if (stages !== undefined) await replaceStages(tx, id, stages);
    await tx.db
      .update(pipelines)
      .set({ name: name ?? before.name, version: sql`${pipelines.version} + 1`, updatedAt: sql`now()` })
      .where(and(eq(pipelines.workspaceId, tx.workspaceId), eq(pipelines.id, id)));
    return getPipeline(tx, { id });
  });
}
