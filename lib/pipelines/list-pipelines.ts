import { and } from "drizzle-orm";
import { pipelines } from "@/db/schema";
import type { InputOf, Reply } from "@/lib/contracts/define";
import type { listPipelinesContract, Pipeline } from "@/lib/contracts/pipelines";
import type { Ctx } from "@/lib/core/context";
import { toPage } from "@/lib/core/cursor";
import { groupBy } from "@/lib/core/group-by";
import { sortedPage } from "@/lib/core/sorted-page";
import { toPipeline } from "./mappers";
import { isLivePipeline, listStageRows } from "./queries";

/** A page of pipelines with their stages, in their order. Throws VALIDATION_ERROR on a foreign cursor. */
export async function listPipelines(
  ctx: Ctx,
  input: InputOf<typeof listPipelinesContract>,
): Promise<Reply<Pipeline[]>> {
  const page = sortedPage("pipelines", inOrder, pipelines.id, input);
  const found = await ctx.db
    .select({ pipeline: pipelines, sortKey: page.sortKey })
    .from(pipelines)
    .where(and(isLivePipeline(ctx), page.beyond))
    .orderBy(...page.orderBy)
    .limit(page.limit);
  const { rows, pagination } = toPage(found, page.request, ({ pipeline, sortKey }) => [sortKey, pipeline.id]);
  const ids = rows.map(({ pipeline }) => pipeline.id);
  const stages = groupBy(await listStageRows(ctx, ids), (row) => row.pipelineId);
  return { data: rows.map(({ pipeline }) => toPipeline(pipeline, stages.get(pipeline.id) ?? [])), pagination };
}

const inOrder = { value: pipelines.position, kind: "amount", first: "smallest" } as const;
