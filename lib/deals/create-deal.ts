import { deals } from "@/db/schema";
import type { createDealContract, Deal } from "@/lib/contracts/deals";
import type { InputOf, Reply } from "@/lib/contracts/define";
import { actingUserId, type Ctx } from "@/lib/core/context";
import { newId } from "@/lib/core/ids";
import { onlyRow } from "@/lib/core/only-row";
import { nextPublicId } from "@/lib/core/public-ids";
import { withTransaction } from "@/lib/core/transaction";
import { assertReferences } from "./assert-references";
import { toDealColumns } from "./mappers";
import { findPlace, placeDeal } from "./place-deal";
import { presentDeals } from "./present-deals";

/**
 * Adds a deal at the end of a stage: the one that is named, else the first of the pipeline, else of the first
 * pipeline, if there is any. Throws VALIDATION_ERROR with all references that point to nothing.
 */
export async function createDeal(ctx: Ctx, input: InputOf<typeof createDealContract>): Promise<Reply<Deal>> {
  return withTransaction(ctx, async (tx) => {
    await assertReferences(tx, input);
    const place = await findPlace(tx, { pipelineId: input.pipeline_id, stageId: input.stage_id });
    const publicId = await nextPublicId(tx, "deal");
    const rows = await tx.db
      .insert(deals)
      .values({
        ...toDealColumns(input),
        name: input.name,
        workspaceId: tx.workspaceId,
        id: newId(),
        publicId,
        updatedBy: actingUserId(tx),
      })
      .returning();
    if (place) await placeDeal(tx, onlyRow(rows).id, place);
    return { data: onlyRow(await presentDeals(tx, rows)) };
  });
}
