import { contacts } from "@/db/schema";
import type { Contact } from "@/lib/contracts/contacts";
import type { Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { unmarkDeleted } from "@/lib/core/record-state";
import { getContact } from "./get-contact";

/** Undoes a deletion; a contact that is there already is answered as it is. Throws NOT_FOUND. */
export async function restoreContact(ctx: Ctx, { id }: { id: string }): Promise<Reply<Contact>> {
  await unmarkDeleted(ctx, contacts, [id]);
  return getContact(ctx, { id });
}
