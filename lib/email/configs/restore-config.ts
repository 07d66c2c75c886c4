import { and, eq, isNotNull, sql } from "drizzle-orm";
import { emailConfigs } from "@/db/schema";
import type { Reply } from "@/lib/contracts/define";
import type { EmailConfig } from "@/lib/contracts/email-configs";
import type { Ctx } from "@/lib/core/context";
import { withTransaction } from "@/lib/core/transaction";
import { getConfig } from "./get-config";
import { hasDefault, lockDefaults } from "./queries";

/** Undoes a deletion; one that was the default is so again only if there is no other now. Throws NOT_FOUND. */
export async function restoreConfig(ctx: Ctx, { id }: { id: string }): Promise<Reply<EmailConfig>> {
  return withTransaction(ctx, async (tx) => {
    await lockDefaults(tx);
    const isDefault = !(await hasDefault(tx));
    await tx.db
      .update(emailConfigs)
      .set({ deletedAt: null, isDefault, version: sql`${emailConfigs.version} + 1`, updatedAt: sql`now()` })
      .where(
        and(eq(emailConfigs.workspaceId, tx.workspaceId), eq(emailConfigs.id, id), isNotNull(emailConfigs.deletedAt)),
      );
    return getConfig(tx, { id });
  });
}
