import { and, eq, sql } from "drizzle-orm";
import { deals } from "@/db/schema";
import type { Deal, updateDealContract } from "@/lib/contracts/deals";
import type { InputOf, Reply } from "@/lib/contracts/define";
import { changesAnything } from "@/lib/core/changes-anything";
import { actingUserId, type Ctx } from "@/lib/core/context";
import { assertVersion } from "@/lib/core/if-match";
import { onlyRow } from "@/lib/core/only-row";
import { withTransaction } from "@/lib/core/transaction";
import { assertReferences } from "./assert-references";
import { toDealColumns } from "./mappers";
import { presentDeals } from "./present-deals";
import { lockDeal } from "./queries";

/**
 * Changes what the request names. Throws NOT_FOUND, CONFLICT for another version than `If-Match` says, and
 * VALIDATION_ERROR with all references that point to nothing.
 */
export async function updateDeal(ctx: Ctx, input: InputOf<typeof updateDealContract>): Promise<Reply<Deal>> {
  const columns = toDealColumns(input);
  return withTransaction(ctx, async (tx) => {
    const before = await lockDeal(tx, input.id);
    const shown = onlyRow(await presentDeals(tx, [before]));
    assertVersion(input.if_match, before.version, shown);
    await assertReferences(tx, input);
    if (!changesAnything(before, columns)) return { data: shown };
    const rows = await tx.db
      .update(deals)
      .set({ ...columns, version: sql`${deals.version} + 1`, updatedAt: sql`now()`, updatedBy: actingUserId(tx) })
      .where(and(eq(deals.workspaceId, tx.workspaceId), eq(deals.id, input.id)))
      .returning();
    return { data: onlyRow(await presentDeals(tx, rows)) };
  });
}
