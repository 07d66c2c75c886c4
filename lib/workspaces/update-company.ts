import { eq, sql } from "drizzle-orm";
import { workspaces } from "@/db/schema";
import type { Company, updateCompanyContract } from "@/lib/contracts/company";
import type { InputOf, Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { assertVersion } from "@/lib/core/if-match";
import { withTransaction } from "@/lib/core/transaction";
import { getCompany } from "./get-company";

/** Renames the workspace. Throws CONFLICT for another version than `If-Match` says. */
export async function updateCompany(
  ctx: Ctx,
  { name, if_match }: InputOf<typeof updateCompanyContract>,
): Promise<Reply<Company>> {
  return withTransaction(ctx, async (tx) => {
    await tx.db.select().from(workspaces).where(eq(workspaces.id, tx.workspaceId)).for("no key update");
    const { data: before } = await getCompany(tx);
    assertVersion(if_match, before.version, before);
    if (name === undefined) return { data: before };
    await tx.db
      .update(workspaces)
      .set({ name, version: sql`${workspaces.version} + 1`, updatedAt: sql`now()` })
      .where(eq(workspaces.id, tx.workspaceId));
    return getCompany(tx);
  });
}
