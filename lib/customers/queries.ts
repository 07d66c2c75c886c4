import { and, eq, exists, isNull, type SQL } from "drizzle-orm";
import { customers } from "@/db/schema";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";

export type CustomerRow = typeof customers.$inferSelect;

/** True of the workspace's customers that are not deleted. */
export function isLiveCustomer({ workspaceId }: Pick<Ctx, "workspaceId">): SQL | undefined {
  return and(eq(customers.workspaceId, workspaceId), isNull(customers.deletedAt));
}

/** A customer by its id. Throws NOT_FOUND for one that is unknown, deleted or another workspace's. */
export async function getCustomerInWorkspace(ctx: Ctx, id: string): Promise<CustomerRow> {
  const [row] = await ctx.db
    .select()
    .from(customers)
    .where(and(isLiveCustomer(ctx), eq(customers.id, id)));
  if (!row) throw notFound("customer", id);
  return row;
}

/** The same, and nobody else changes it before this transaction ends. Throws NOT_FOUND. */
export async function lockCustomer(ctx: Ctx, id: string): Promise<CustomerRow> {
  const [row] = await ctx.db
    .select()
    .from(customers)
    .where(and(isLiveCustomer(ctx), eq(customers.id, id)))
    .for("no key update");
  if (!row) throw notFound("customer", id);
  return row;
}

/** For filters: true when the customer is there, so that a deleted one filters like an unknown one. */
export function customerIsThere(ctx: Ctx, id: string): SQL {
  const found = ctx.db
    .select({ id: customers.id })
    .from(customers)
    .where(and(isLiveCustomer(ctx), eq(customers.id, id)));
  return exists(found);
}
