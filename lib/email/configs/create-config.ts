import { emailConfigs } from "@/db/schema";
import type { InputOf, Reply } from "@/lib/contracts/define";
import type { createEmailConfigContract, EmailConfig } from "@/lib/contracts/email-configs";
import type { Ctx } from "@/lib/core/context";
import { newId } from "@/lib/core/ids";
import { withTransaction } from "@/lib/core/transaction";
import { assertUsableProvider } from "./assert-usable-provider";
import { getConfig } from "./get-config";
import { toColumns } from "./mappers";
import { clearDefault, hasDefault, lockDefaults } from "./queries";

/** Adds a configuration; the first one becomes the default. Throws VALIDATION_ERROR for a relay that cannot be used. */
export async function createConfig(
  ctx: Ctx,
  input: InputOf<typeof createEmailConfigContract>,
): Promise<Reply<EmailConfig>> {
  const { workspaceId } = ctx;
  const id = newId();
  const columns = toColumns({ workspaceId, id }, input);
  await assertUsableProvider(ctx, columns);
  return withTransaction(ctx, async (tx) => {
    await lockDefaults(tx);
    const isDefault = input.is_default === true || !(await hasDefault(tx));
    if (isDefault) await clearDefault(tx);
    await tx.db.insert(emailConfigs).values({
      configName: input.from_name,
      fromEmail: input.from_email,
      fromName: input.from_name,
      staffEmail: input.staff_email,
      ...columns,
      workspaceId,
      id,
      isDefault,
    });
    return getConfig(tx, { id });
  });
}
