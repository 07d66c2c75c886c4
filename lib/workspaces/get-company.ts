import { eq } from "drizzle-orm";
import { workspaces } from "@/db/schema";
import type { Company } from "@/lib/contracts/company";
import type { Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";

/** The workspace that `ctx` is about. */
export async function getCompany(ctx: Ctx): Promise<Reply<Company>> {
  const [row] = await ctx.db.select().from(workspaces).where(eq(workspaces.id, ctx.workspaceId));
  if (!row) throw notFound("workspace", ctx.workspaceId);
  const { createdAt, updatedAt, ...rest } = row;
  return { data: { ...rest, created_at: createdAt.toISOString(), updated_at: updatedAt.toISOString() } };
}
