import { eq, sql } from "drizzle-orm";
import { workspaces } from "@/db/schema";
import type { InstanceCtx } from "@/lib/core/context";
import { unknownName } from "@/lib/core/errors";

export type WorkspaceRow = typeof workspaces.$inferSelect;

/** The workspace of a slug, in any case of its letters. Throws NOT_FOUND. */
export async function getWorkspaceBySlug(ctx: InstanceCtx, slug: string): Promise<WorkspaceRow> {
  const [row] = await ctx.db
    .select()
    .from(workspaces)
    .where(eq(sql`lower(${workspaces.slug})`, slug.toLowerCase()));
  if (!row) throw unknownName("workspace", slug);
  return row;
}
