import { and, eq, sql } from "drizzle-orm";
import { customers } from "@/db/schema";
import type { Customer, updateCustomerContract } from "@/lib/contracts/customers";
import type { InputOf, Reply } from "@/lib/contracts/define";
import { changesAnything } from "@/lib/core/changes-anything";
import { actingUserId, type Ctx } from "@/lib/core/context";
import { assertVersion } from "@/lib/core/if-match";
import { onlyRow } from "@/lib/core/only-row";
import { withTransaction } from "@/lib/core/transaction";
import { toCustomer, toCustomerColumns } from "./mappers";
import { lockCustomer } from "./queries";

/** Changes what the request names. Throws NOT_FOUND, and CONFLICT for another version than `If-Match` says. */
export async function updateCustomer(
  ctx: Ctx,
  input: InputOf<typeof updateCustomerContract>,
): Promise<Reply<Customer>> {
  const columns = toCustomerColumns(input);
  return withTransaction(ctx, async (tx) => {
    const before = await lockCustomer(tx, input.id);
    assertVersion(input.if_match, before.version, toCustomer(before));
    if (!changesAnything(before, columns)) return { data: toCustomer(before) };
    const rows = await tx.db
      .update(customers)
      .set({ ...columns, version: sql`${customers.version} + 1`, updatedAt: sql`now()`, updatedBy: actingUserId(tx) })
      .where(and(eq(customers.workspaceId, tx.workspaceId), eq(customers.id, input.id)))
      .returning();
    return { data: toCustomer(onlyRow(rows)) };
  });
}
