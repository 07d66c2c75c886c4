import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { emailConfigs } from "@/db/schema";
import type { Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import type { DeletionInput } from "@/lib/core/delete-record";
import { AppError } from "@/lib/core/errors";
import { assertVersion } from "@/lib/core/if-match";
import { withTransaction } from "@/lib/core/transaction";
import { toEmailConfig } from "./mappers";
import { getEmailConfigInWorkspace, lockDefaults } from "./queries";

/**
 * Takes a configuration out of use; its history stays. Throws NOT_FOUND, and CONFLICT for another version
 * than `If-Match` says, or for the default while there are others: which of them company mail then leaves from is not
 * for us to choose.
 */
export async function deleteConfig(ctx: Ctx, { id, if_match }: DeletionInput): Promise<Reply<null>> {
  return withTransaction(ctx, async (tx) => {
    await lockDefaults(tx);
    const row = await getEmailConfigInWorkspace(tx, id);
    assertVersion(if_match, row.version, toEmailConfig(row));
    if (row.isDefault && (await hasOthers(tx, id))) {
      throw new AppError({
        code: "CONFLICT",
        message: "This is the default configuration, and there are others.",
        fix: "Make another configuration the default first, then delete this one.",
      });
    }
    await tx.db
      .update(emailConfigs)
      .set({ deletedAt: sql`now()`, version: sql`${emailConfigs.version} + 1` })
      .where(and(eq(emailConfigs.workspaceId, tx.workspaceId), eq(emailConfigs.id, id)));
    return { data: null };
  });
}

async function hasOthers(tx: Ctx, id: string): Promise<boolean> {
  const others = await tx.db
    .select({ id: emailConfigs.id })
    .from(emailConfigs)
    .where(and(eq(emailConfigs.workspaceId, tx.workspaceId), ne(emailConfigs.id, id), isNull(emailConfigs.deletedAt)))
    .limit(1);
  return others.length > 0;
}
