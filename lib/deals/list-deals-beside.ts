import { eq } from "drizzle-orm";
import { deals } from "@/db/schema";
import type { NamedDeal } from "@/lib/contracts/deals";
import type { Ctx } from "@/lib/core/context";
import { selectWholeDeals, toWholeDeal } from "./select-whole-deals";

/** The list of deals shows the others. */
const mostDeals = 10;

/** The newest deals of a contact or a customer, for that record's page, in one query. */
export async function listDealsBeside(
  ctx: Ctx,
  owner: { contactId: string } | { customerId: string },
): Promise<{ deals: NamedDeal[]; hasMoreDeals: boolean }> {
  const isTheirs = "contactId" in owner ? eq(deals.contactId, owner.contactId) : eq(deals.customerId, owner.customerId);
  const rows = await selectWholeDeals(ctx, isTheirs, mostDeals + 1);
  return { deals: rows.slice(0, mostDeals).map(toWholeDeal), hasMoreDeals: rows.length > mostDeals };
}
