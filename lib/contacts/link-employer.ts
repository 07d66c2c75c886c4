import { and, eq, ne } from "drizzle-orm";
import { contactCustomers, customers } from "@/db/schema";
import type { linkEmployerContract } from "@/lib/contracts/contact-employers";
import type { Employer } from "@/lib/contracts/contacts";
import type { InputOf, Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { definedOnly } from "@/lib/core/defined-only";
import { missingEntities } from "@/lib/core/errors";
import { onlyRow } from "@/lib/core/only-row";
import { liveIds } from "@/lib/core/record-state";
import { withTransaction } from "@/lib/core/transaction";
import { toEmployer } from "./mappers";
import { listEmployerRows, lockContact } from "./queries";

type Input = InputOf<typeof linkEmployerContract>;

/**
 * Says that a contact works for a business account; once more, it changes what is named. There is one main employer
 * at most, and the first one is it unless told otherwise. Throws NOT_FOUND, VALIDATION_ERROR for an unknown customer.
 */
export async function linkEmployer(ctx: Ctx, input: Input): Promise<Reply<Employer>> {
  const { id: contactId, customer_id: customerId } = input;
  return withTransaction(ctx, async (tx) => {
    await lockContact(tx, contactId);
    const found = await liveIds(tx, customers, [customerId]);
    if (found.length === 0) throw missingEntities([{ field: "customer_id", id: customerId }]);
    const others = (await listEmployerRows(tx, [contactId])).filter((row) => row.id !== customerId);
    if (input.is_primary === true) await clearPrimary(tx, contactId, customerId);
    await writeLink(tx, input, others.length === 0);
    const rows = await listEmployerRows(tx, [contactId]);
    return { data: toEmployer(onlyRow(rows.filter((row) => row.id === customerId))) };
  });
}

async function clearPrimary(tx: Ctx, contactId: string, customerId: string): Promise<void> {
  await tx.db
    .update(contactCustomers)
    .set({ isPrimary: false })
    .where(
      and(
        eq(contactCustomers.workspaceId, tx.workspaceId),
        eq(contactCustomers.contactId, contactId),
        ne(contactCustomers.customerId, customerId),
      ),
    );
}

async function writeLink(tx: Ctx, input: Input, isOnly: boolean): Promise<void> {
  const named = definedOnly({ jobTitle: input.job_title, isPrimary: input.is_primary });
  const key = { workspaceId: tx.workspaceId, contactId: input.id, customerId: input.customer_id };
  const insert = tx.db.insert(contactCustomers).values({ isPrimary: isOnly, ...named, ...key });
  const target = [contactCustomers.workspaceId, contactCustomers.contactId, contactCustomers.customerId];
  if (Object.keys(named).length === 0) await insert.onConflictDoNothing({ target });
  else await insert.onConflictDoUpdate({ target, set: named });
}
