import { announceActivity } from "@/lib/client/announce-activity";
import type { Api } from "@/lib/client/api-client";
import type { Deal } from "@/lib/contracts/deals";

export type DealMove = { pipelineId: string; stageId: string; position?: number };

/** Puts a deal into a stage, and tells the timelines that it happened. Throws ApiError. */
export async function moveDeal(api: Api, id: string, { pipelineId, stageId, position }: DealMove): Promise<Deal> {
  const { moveDealContract } = await import("@/lib/contracts/deal-actions");
  const body = { pipeline_id: pipelineId, stage_id: stageId, ...(position !== undefined && { position }) };
  const { data } = await api.call(moveDealContract, { params: { id }, body });
  announceActivity({ deal: id });
  return data;
}
