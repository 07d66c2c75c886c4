import { and, eq, sql } from "drizzle-orm";
import { contacts } from "@/db/schema";
import type { Contact, updateContactContract } from "@/lib/contracts/contacts";
import type { InputOf, Reply } from "@/lib/contracts/define";
import { changesAnything } from "@/lib/core/changes-anything";
import { actingUserId, type Ctx } from "@/lib/core/context";
import { assertVersion } from "@/lib/core/if-match";
import { onlyRow } from "@/lib/core/only-row";
import { withTransaction } from "@/lib/core/transaction";
import { toContact, toContactColumns } from "./mappers";
import { lockContact } from "./queries";

/** Changes what the request names. Throws NOT_FOUND, and CONFLICT for another version than `If-Match` says. */
export async function updateContact(ctx: Ctx, input: InputOf<typeof updateContactContract>): Promise<Reply<Contact>> {
  const columns = toContactColumns(input);
  return withTransaction(ctx, async (tx) => {
    const before = await lockContact(tx, input.id);
    assertVersion(input.if_match, before.version, toContact(before));
    if (!changesAnything(before, columns)) return { data: toContact(before) };
    const rows = await tx.db
      .update(contacts)
      .set({ ...columns, version: sql`${contacts.version} + 1`, updatedAt: sql`now()`, updatedBy: actingUserId(tx) })
      .where(and(eq(contacts.workspaceId, tx.workspaceId), eq(contacts.id, input.id)))
      .returning();
    return { data: toContact(onlyRow(rows)) };
  });
}
