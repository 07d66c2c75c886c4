import { and, eq, exists, isNull, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { contacts, customers, memberships, pipelines, stages } from "@/db/schema";
import { isLiveContact } from "@/lib/contacts/queries";
import type { MissingEntity } from "@/lib/contracts/errors";
import type { Ctx } from "@/lib/core/context";
import { missingEntities } from "@/lib/core/errors";
import { onlyRow } from "@/lib/core/only-row";
import { isLiveCustomer } from "@/lib/customers/queries";
import { isLivePipeline, isLiveStage } from "@/lib/pipelines/queries";

const fields = ["contact_id", "customer_id", "assigned_to", "pipeline_id", "stage_id"] as const;

type Field = (typeof fields)[number];

type References = { [Name in Field]?: string | null | undefined };

/**
 * Holds every record that a deal names against what is there, in one query. Throws VALIDATION_ERROR with all that are
 * not: unknown, deleted or another workspace's; a member who was removed; a stage of another pipeline or of a deleted one.
 */
export async function assertReferences(ctx: Ctx, given: References): Promise<void> {
  const named = fields.flatMap((field) => (given[field] ? [{ field, id: given[field] }] : []));
  if (named.length === 0) return;
  const checks = named.map(({ field, id }) => sql`${checkOf[field](ctx, id, given)} as ${sql.identifier(field)}`);
  const rows = await ctx.db.execute<Partial<Record<Field, boolean>>>(sql`select ${sql.join(checks, sql`, `)}`);
  const present = onlyRow(rows);
  const missing: MissingEntity[] = named.filter(({ field }) => present[field] !== true);
  if (missing.length > 0) throw missingEntities(missing);
}

const checkOf: Record<Field, (ctx: Ctx, id: string, given: References) => SQL> = {
  contact_id: (ctx, id) => isThere(ctx, contacts, and(isLiveContact(ctx), eq(contacts.id, id))),
  customer_id: (ctx, id) => isThere(ctx, customers, and(isLiveCustomer(ctx), eq(customers.id, id))),
  assigned_to: (ctx, id) =>
    isThere(
      ctx,
      memberships,
      and(eq(memberships.workspaceId, ctx.workspaceId), eq(memberships.userId, id), isNull(memberships.removedAt)),
    ),
  pipeline_id: (ctx, id) => isThere(ctx, pipelines, and(isLivePipeline(ctx), eq(pipelines.id, id))),
  stage_id: (ctx, id, { pipeline_id: pipelineId }) => {
    const ofPipeline = isThere(ctx, pipelines, and(isLivePipeline(ctx), eq(pipelines.id, stages.pipelineId)));
    const isNamed = pipelineId ? eq(stages.pipelineId, pipelineId) : undefined;
    return isThere(ctx, stages, and(isLiveStage(ctx), eq(stages.id, id), isNamed, ofPipeline));
  },
};

function isThere(ctx: Ctx, table: PgTable, condition: SQL | undefined): SQL {
  return exists(ctx.db.select({ one: sql`1` }).from(table).where(condition));
}
