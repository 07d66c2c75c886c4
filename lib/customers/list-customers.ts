import type { listCustomersContract } from "@/lib/contracts/customers";
import type { DataOf, InputOf, Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { toCustomer } from "./mappers";
import { selectCustomerPage } from "./select-customer-page";

/**
 * A page of business accounts, newest first unless `sort` says otherwise; every word of `search` has to occur.
 * Throws VALIDATION_ERROR on a foreign cursor.
 */
export async function listCustomers(
  ctx: Ctx,
  input: InputOf<typeof listCustomersContract>,
): Promise<Reply<DataOf<typeof listCustomersContract>>> {
  const { rows, pagination } = await selectCustomerPage(ctx, input);
  return { data: rows.map(toCustomer), pagination };
}
