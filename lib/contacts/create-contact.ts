import { contacts } from "@/db/schema";
import type { Contact, createContactContract } from "@/lib/contracts/contacts";
import type { InputOf, Reply } from "@/lib/contracts/define";
import { actingUserId, type Ctx } from "@/lib/core/context";
import { newId } from "@/lib/core/ids";
import { onlyRow } from "@/lib/core/only-row";
import { nextPublicId } from "@/lib/core/public-ids";
import { withTransaction } from "@/lib/core/transaction";
import { toContact, toContactColumns } from "./mappers";

/** Adds a contact. Several may share an address: people do. */
export async function createContact(ctx: Ctx, input: InputOf<typeof createContactContract>): Promise<Reply<Contact>> {
  return withTransaction(ctx, async (tx) => {
    const publicId = await nextPublicId(tx, "contact");
    const rows = await tx.db
      .insert(contacts)
      .values({
        ...toContactColumns(input),
        firstName: input.first_name,
        workspaceId: tx.workspaceId,
        id: newId(),
        publicId,
        updatedBy: actingUserId(tx),
      })
      .returning();
    return { data: toContact(onlyRow(rows)) };
  });
}
