import { customers } from "@/db/schema";
import type { bulkCustomersContract } from "@/lib/contracts/customers-import";
import type { DataOf, InputOf, Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { changeMany } from "@/lib/core/record-state";

/** Deletes or restores many customers at once, and names the ids that there are none for. */
export async function bulkCustomers(
  ctx: Ctx,
  input: InputOf<typeof bulkCustomersContract>,
): Promise<Reply<DataOf<typeof bulkCustomersContract>>> {
  return { data: await changeMany(ctx, customers, input) };
}
