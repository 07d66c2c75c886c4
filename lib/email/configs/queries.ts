import { and, eq, isNull, sql } from "drizzle-orm";
import { emailConfigs } from "@/db/schema";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";

export type EmailConfigRow = typeof emailConfigs.$inferSelect;

/** The configuration, unless it is unknown here, another workspace's, or deleted: then NOT_FOUND. */
export async function getEmailConfigInWorkspace(ctx: Ctx, id: string): Promise<EmailConfigRow> {
  const [row] = await ctx.db
    .select()
    .from(emailConfigs)
    .where(and(eq(emailConfigs.workspaceId, ctx.workspaceId), eq(emailConfigs.id, id), isNull(emailConfigs.deletedAt)));
  if (!row) throw notFound("e-mail configuration", id);
  return row;
}

/**
 * One change of defaults at a time in a workspace, for as long as the transaction lasts: two at once would
 * otherwise run into the unique index.
 */
export async function lockDefaults(ctx: Ctx): Promise<void> {
  await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`email_configs:${ctx.workspaceId}`}, 0))`);
}

/** Whatever is the default now no longer is. */
export async function clearDefault(ctx: Ctx): Promise<void> {
  await ctx.db
    .update(emailConfigs)
    .set({ isDefault: false, version: sql`${emailConfigs.version} + 1`, updatedAt: sql`now()` })
    .where(
      and(
        eq(emailConfigs.workspaceId, ctx.workspaceId),
        eq(emailConfigs.isDefault, true),
        isNull(emailConfigs.deletedAt),
      ),
    );
}

/** Is there a default right now? */
export async function hasDefault(ctx: Ctx): Promise<boolean> {
  const rows = await ctx.db
    .select({ id: emailConfigs.id })
    .from(emailConfigs)
    .where(
      and(
        eq(emailConfigs.workspaceId, ctx.workspaceId),
        eq(emailConfigs.isDefault, true),
        isNull(emailConfigs.deletedAt),
      ),
    );
  return rows.length > 0;
}
