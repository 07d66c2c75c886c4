import { and, eq, type SQL, sql } from "drizzle-orm";
import { deals } from "@/db/schema";
import { contactIsThere } from "@/lib/contacts/queries";
import type { listDealsContract } from "@/lib/contracts/deals";
import type { DataOf, InputOf, Reply } from "@/lib/contracts/define";
import { containsAllWords } from "@/lib/core/contains-all-words";
import type { Ctx } from "@/lib/core/context";
import { byTime, pageRequest, toPage } from "@/lib/core/cursor";
import { groupBy } from "@/lib/core/group-by";
import { newestFirst } from "@/lib/core/page-clauses";
import { customerIsThere } from "@/lib/customers/queries";
import { toDeal } from "./mappers";
import { isLiveDeal, listPlacementRows } from "./queries";

type ListDealsInput = InputOf<typeof listDealsContract>;

/** A page of deals, newest first; every word of `search` has to occur. Throws VALIDATION_ERROR on a foreign cursor. */
export async function listDeals(ctx: Ctx, input: ListDealsInput): Promise<Reply<DataOf<typeof listDealsContract>>> {
  const request = pageRequest(input, byTime);
  const page = newestFirst({ time: deals.createdAt, id: deals.id }, request);
  const found = await ctx.db
    .select()
    .from(deals)
    .where(and(isLiveDeal(ctx), ...filters(ctx, input), page.beyond))
    .orderBy(...page.orderBy)
    .limit(page.limit);
  const { rows, pagination } = toPage(found, request, (row) => [row.createdAt.toISOString(), row.id]);
  const placements = groupBy(
    await listPlacementRows(
      ctx,
      rows.map((row) => row.id),
    ),
    (row) => row.dealId,
  );
  return { data: rows.map((row) => toDeal(row, placements.get(row.id) ?? [])), pagination };
}

/** The indexed expression of `deals_search_idx`, word for word. */
const searchedText = sql`lower(${deals.name} || ' ' || ${deals.publicId})`;

function filters(
  ctx: Ctx,
  { search, status, contact_id: contactId, customer_id: customerId }: ListDealsInput,
): (SQL | undefined)[] {
  return [
    containsAllWords(searchedText, search),
    status === undefined ? undefined : eq(deals.status, status),
    contactId === undefined ? undefined : and(eq(deals.contactId, contactId), contactIsThere(ctx, contactId)),
    customerId === undefined ? undefined : and(eq(deals.customerId, customerId), customerIsThere(ctx, customerId)),
  ];
}
