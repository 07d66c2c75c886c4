import { contacts } from "@/db/schema";
import type { Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { type DeletionInput, deleteRecord } from "@/lib/core/delete-record";
import { getContact } from "./get-contact";

/** Deletes a contact; its deals, employers and history stay. Throws NOT_FOUND, and CONFLICT for another version than `If-Match` says. */
export function deleteContact(ctx: Ctx, input: DeletionInput): Promise<Reply<null>> {
  return deleteRecord(ctx, { table: contacts, noun: "contact", read: getContact }, input);
}
