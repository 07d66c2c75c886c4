import { and, asc, eq } from "drizzle-orm";
import { deals, pipelines, stages } from "@/db/schema";
import { listTimeline } from "@/lib/activities/list-timeline";
import { limits } from "@/lib/contracts/limits";
import type { Pipeline } from "@/lib/contracts/pipelines";
import type { Addressee, DealPage } from "@/lib/contracts/record-pages";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { groupBy } from "@/lib/core/group-by";
import { toPipeline } from "@/lib/pipelines/mappers";
import { isLivePipeline, isLiveStage } from "@/lib/pipelines/queries";
import { selectWholeDeals, toWholeDeal } from "./select-whole-deals";

/**
 * All that the page of a deal shows at first, in four queries however much there is: the deal with whom it belongs to,
 * every pipeline with its stages, and a page of its timeline. Throws NOT_FOUND.
 */
export async function readDealPage(ctx: Ctx, { id }: { id: string }): Promise<DealPage> {
  const [rows, roads, timeline] = await Promise.all([
    selectWholeDeals(ctx, eq(deals.id, id), 1),
    listRoads(ctx),
    listTimeline(ctx, "deal", { id, limit: limits.pageSizeDefault }),
  ]);
  const [row] = rows;
  if (!row) throw notFound("deal", id);
  const deal = toWholeDeal(row);
  return {
    deal,
    contact: addressee(deal.contact_id, deal.contact_name, row.contactEmail),
    customer: addressee(deal.customer_id, deal.customer_name, row.customerEmail),
    pipelines: roads,
    timeline,
  };
}

/** Every pipeline that has stages, in one query. */
async function listRoads(ctx: Ctx): Promise<Pipeline[]> {
  const rows = await ctx.db
    .select({ pipeline: pipelines, stage: stages })
    .from(pipelines)
    .innerJoin(stages, and(isLiveStage(ctx), eq(stages.pipelineId, pipelines.id)))
    .where(isLivePipeline(ctx))
    .orderBy(asc(pipelines.position), asc(pipelines.id), asc(stages.position), asc(stages.id));
  return [...groupBy(rows, ({ pipeline }) => pipeline.id).values()].flatMap((group) => {
    const [first] = group;
    return first
      ? [
          toPipeline(
            first.pipeline,
            group.map(({ stage }) => stage),
          ),
        ]
      : [];
  });
}

function addressee(id: string | null, name: string | null, email: string | null): Addressee | null {
  return id === null || name === null ? null : { id, name, email };
}
