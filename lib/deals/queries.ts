import { and, asc, eq, exists, inArray, isNull, type SQL } from "drizzle-orm";
import { contacts, customers, dealPlacements, deals, pipelines, stages, users } from "@/db/schema";
import { isLiveContact } from "@/lib/contacts/queries";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { isLiveCustomer } from "@/lib/customers/queries";
import { isLivePipeline, isLiveStage } from "@/lib/pipelines/queries";

export type DealRow = typeof deals.$inferSelect;

/** True of the workspace's deals that are not deleted. */
export function isLiveDeal({ workspaceId }: Pick<Ctx, "workspaceId">): SQL | undefined {
  return and(eq(deals.workspaceId, workspaceId), isNull(deals.deletedAt));
}

/** A deal by its id. Throws NOT_FOUND for one that is unknown, deleted or another workspace's. */
export async function getDealInWorkspace(ctx: Ctx, id: string): Promise<DealRow> {
  const [row] = await ctx.db
    .select()
    .from(deals)
    .where(and(isLiveDeal(ctx), eq(deals.id, id)));
  if (!row) throw notFound("deal", id);
  return row;
}

/** The same, and nobody else changes or moves it before this transaction ends. Throws NOT_FOUND. */
export async function lockDeal(ctx: Ctx, id: string): Promise<DealRow> {
  const [row] = await ctx.db
    .select()
    .from(deals)
    .where(and(isLiveDeal(ctx), eq(deals.id, id)))
    .for("no key update");
  if (!row) throw notFound("deal", id);
  return row;
}

/** For filters: true when the deal is there, so that a deleted one filters like an unknown one. */
export function dealIsThere(ctx: Ctx, id: string): SQL {
  const found = ctx.db
    .select({ id: deals.id })
    .from(deals)
    .where(and(isLiveDeal(ctx), eq(deals.id, id)));
  return exists(found);
}

export type PlacementRow = Awaited<ReturnType<typeof listPlacementRows>>[number];

/** Where many deals stand, in one query; pipelines and stages that were deleted are left out. */
export async function listPlacementRows(ctx: Ctx, dealIds: readonly string[]) {
  if (dealIds.length === 0) return [];
  return ctx.db
    .select({
      dealId: dealPlacements.dealId,
      pipelineId: pipelines.id,
      pipelineName: pipelines.name,
      stageId: stages.id,
      stageName: stages.name,
      stageColor: stages.color,
      position: dealPlacements.position,
    })
    .from(dealPlacements)
    .innerJoin(pipelines, and(isLivePipeline(ctx), eq(pipelines.id, dealPlacements.pipelineId)))
    .innerJoin(stages, and(isLiveStage(ctx), eq(stages.id, dealPlacements.stageId)))
    .where(and(eq(dealPlacements.workspaceId, ctx.workspaceId), inArray(dealPlacements.dealId, [...dealIds])))
    .orderBy(asc(pipelines.position), asc(pipelines.id));
}

export type DealNameRow = Awaited<ReturnType<typeof listNameRows>>[number];

/** Who many deals belong to, by name, in one query; nulls for what is not there. Those who left keep their name. */
export async function listNameRows(ctx: Ctx, dealIds: readonly string[]) {
  if (dealIds.length === 0) return [];
  return ctx.db
    .select({
      dealId: deals.id,
      contactFirstName: contacts.firstName,
      contactLastName: contacts.lastName,
      customerName: customers.name,
      assignedToName: users.name,
    })
    .from(deals)
    .leftJoin(contacts, and(isLiveContact(ctx), eq(contacts.id, deals.contactId)))
    .leftJoin(customers, and(isLiveCustomer(ctx), eq(customers.id, deals.customerId)))
    .leftJoin(users, eq(users.id, deals.assignedTo))
    .where(and(eq(deals.workspaceId, ctx.workspaceId), inArray(deals.id, [...dealIds])));
}
