import { contacts } from "@/db/schema";
import type { bulkContactsContract } from "@/lib/contracts/contacts-import";
import type { DataOf, InputOf, Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { changeMany } from "@/lib/core/record-state";

/** Deletes or restores many contacts at once, and names the ids that there are none for. */
export async function bulkContacts(
  ctx: Ctx,
  input: InputOf<typeof bulkContactsContract>,
): Promise<Reply<DataOf<typeof bulkContactsContract>>> {
  return { data: await changeMany(ctx, contacts, input) };
}
