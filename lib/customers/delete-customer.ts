import { customers } from "@/db/schema";
import type { Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { markDeleted } from "@/lib/core/record-state";

/** Deletes a business account; its deals, people and history stay. Throws NOT_FOUND. */
export async function deleteCustomer(ctx: Ctx, { id }: { id: string }): Promise<Reply<null>> {
  const deleted = await markDeleted(ctx, customers, [id]);
  if (deleted.length === 0) throw notFound("customer", id);
  return { data: null };
}
