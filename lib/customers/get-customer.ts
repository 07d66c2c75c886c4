import type { getCustomerContract } from "@/lib/contracts/customers";
import type { DataOf, InputOf, Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { toCustomer } from "./mappers";
import { getCustomerInWorkspace } from "./queries";

/** One business account. Throws NOT_FOUND. */
export async function getCustomer(
  ctx: Ctx,
  input: InputOf<typeof getCustomerContract>,
): Promise<Reply<DataOf<typeof getCustomerContract>>> {
  return { data: toCustomer(await getCustomerInWorkspace(ctx, input.id)) };
}
