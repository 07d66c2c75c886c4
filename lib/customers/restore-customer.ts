import { customers } from "@/db/schema";
import type { Customer } from "@/lib/contracts/customers";
import type { Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { unmarkDeleted } from "@/lib/core/record-state";
import { getCustomer } from "./get-customer";

/** Undoes a deletion; a customer that is there already is answered as it is. Throws NOT_FOUND. */
export async function restoreCustomer(ctx: Ctx, { id }: { id: string }): Promise<Reply<Customer>> {
  await unmarkDeleted(ctx, customers, [id]);
  return getCustomer(ctx, { id });
}
