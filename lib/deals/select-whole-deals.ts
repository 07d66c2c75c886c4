import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { contacts, customers, dealPlacements, deals, pipelines, stages, users } from "@/db/schema";
import { isLiveContact } from "@/lib/contacts/queries";
import type { Deal, NamedDeal } from "@/lib/contracts/deals";
import type { Ctx } from "@/lib/core/context";
import { isLiveCustomer } from "@/lib/customers/queries";
import { isLivePipeline, isLiveStage } from "@/lib/pipelines/queries";
import { toDeal, toNamedDeal } from "./mappers";
import { isLiveDeal } from "./queries";

export type WholeDealRow = Awaited<ReturnType<typeof selectWholeDeals>>[number];

/** The newest deals of which `condition` holds, with their places and whom they belong to, in one query. */
export function selectWholeDeals(ctx: Ctx, condition: SQL, limit: number) {
  const places = placesOf(ctx);
  return ctx.db
    .select({
      deal: deals,
      names: {
        dealId: deals.id,
        contactFirstName: contacts.firstName,
        contactLastName: contacts.lastName,
        customerName: customers.name,
        assignedToName: users.name,
      },
      contactEmail: contacts.email,
      customerEmail: customers.email,
      placements: places.list,
    })
    .from(deals)
    .leftJoin(contacts, and(isLiveContact(ctx), eq(contacts.id, deals.contactId)))
    .leftJoin(customers, and(isLiveCustomer(ctx), eq(customers.id, deals.customerId)))
    .leftJoin(users, eq(users.id, deals.assignedTo))
    .innerJoinLateral(places, sql`true`)
    .where(and(isLiveDeal(ctx), condition))
    .orderBy(desc(deals.createdAt), desc(deals.id))
    .limit(limit);
}

/** A row as the API shows a deal with its names. */
export function toWholeDeal({ deal, names, placements }: WholeDealRow): NamedDeal {
  return { ...toNamedDeal(toDeal(deal, []), names), placements };
}

/** The places of the deal at hand, in the order of the pipelines; those that were deleted are left out. */
function placesOf(ctx: Ctx) {
  const place = sql`jsonb_build_object(
    'pipeline_id', ${pipelines.id}, 'pipeline_name', ${pipelines.name},
    'stage_id', ${stages.id}, 'stage_name', ${stages.name}, 'stage_color', ${stages.color},
    'position', ${dealPlacements.position})`;
  return ctx.db
    .select({
      list: sql<
        Deal["placements"]
      >`coalesce(jsonb_agg(${place} order by ${pipelines.position}, ${pipelines.id}), '[]')`.as("placements"),
    })
    .from(dealPlacements)
    .innerJoin(pipelines, and(isLivePipeline(ctx), eq(pipelines.id, dealPlacements.pipelineId)))
    .innerJoin(stages, and(isLiveStage(ctx), eq(stages.id, dealPlacements.stageId)))
    .where(and(eq(dealPlacements.workspaceId, ctx.workspaceId), eq(dealPlacements.dealId, deals.id)))
    .as("places");
}
