import { contacts } from "@/db/schema";
import type { Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { markDeleted } from "@/lib/core/record-state";

/** Deletes a contact; its deals, employers and history stay. Throws NOT_FOUND. */
export async function deleteContact(ctx: Ctx, { id }: { id: string }): Promise<Reply<null>> {
  const deleted = await markDeleted(ctx, contacts, [id]);
  if (deleted.length === 0) throw notFound("contact", id);
  return { data: null };
}
