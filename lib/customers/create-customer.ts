import { customers } from "@/db/schema";
import type { Customer, createCustomerContract } from "@/lib/contracts/customers";
import type { InputOf, Reply } from "@/lib/contracts/define";
import { actingUserId, type Ctx } from "@/lib/core/context";
import { newId } from "@/lib/core/ids";
import { onlyRow } from "@/lib/core/only-row";
import { nextPublicId } from "@/lib/core/public-ids";
import { withTransaction } from "@/lib/core/transaction";
import { toCustomer, toCustomerColumns } from "./mappers";

/** Adds a business account. Several may share an address. */
export async function createCustomer(
  ctx: Ctx,
  input: InputOf<typeof createCustomerContract>,
): Promise<Reply<Customer>> {
  return withTransaction(ctx, async (tx) => {
    const publicId = await nextPublicId(tx, "customer");
    const rows = await tx.db
      .insert(customers)
      .values({
        ...toCustomerColumns(input),
        name: input.name,
        workspaceId: tx.workspaceId,
        id: newId(),
        publicId,
        updatedBy: actingUserId(tx),
      })
      .returning();
    return { data: toCustomer(onlyRow(rows)) };
  });
}
