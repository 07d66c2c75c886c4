import { and, eq } from "drizzle-orm";
import { contactCustomers, customers } from "@/db/schema";
import type { unlinkEmployerContract } from "@/lib/contracts/contact-employers";
import type { InputOf, Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { liveIds } from "@/lib/core/record-state";
import { withTransaction } from "@/lib/core/transaction";
import { lockContact } from "./queries";

/** Says that a contact no longer works for a business account. Throws NOT_FOUND for either, or if they were not linked. */
export async function unlinkEmployer(
  ctx: Ctx,
  { id, customer_id: customerId }: InputOf<typeof unlinkEmployerContract>,
): Promise<Reply<null>> {
  return withTransaction(ctx, async (tx) => {
    await lockContact(tx, id);
    const found = await liveIds(tx, customers, [customerId]);
    if (found.length === 0) throw notFound("employer", customerId);
    const removed = await tx.db
      .delete(contactCustomers)
      .where(
        and(
          eq(contactCustomers.workspaceId, tx.workspaceId),
          eq(contactCustomers.contactId, id),
          eq(contactCustomers.customerId, customerId),
        ),
      )
      .returning({ id: contactCustomers.customerId });
    if (removed.length === 0) throw notFound("employer", customerId);
    return { data: null };
  });
}
