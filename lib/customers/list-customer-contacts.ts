import { and, eq, inArray } from "drizzle-orm";
import { contactCustomers } from "@/db/schema";
import { toContact } from "@/lib/contacts/mappers";
import { selectContactPage } from "@/lib/contacts/select-contact-page";
import type { Employee, listCustomerContactsContract } from "@/lib/contracts/customers";
import type { InputOf, Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { getCustomerInWorkspace } from "./queries";

/** A page of the people who work for a business account, newest first, each with what they are there. Throws NOT_FOUND. */
export async function listCustomerContacts(
  ctx: Ctx,
  { id, ...page }: InputOf<typeof listCustomerContactsContract>,
): Promise<Reply<Employee[]>> {
  await getCustomerInWorkspace(ctx, id);
  const { rows, pagination } = await selectContactPage(ctx, { ...page, customer_id: id });
  const employments = await listEmployments(
    ctx,
    id,
    rows.map((row) => row.id),
  );
  const data = rows.map((row): Employee => {
    const { jobTitle = null, isPrimary = false } = employments.get(row.id) ?? {};
    return { ...toContact(row), employment: { job_title: jobTitle, is_primary: isPrimary } };
  });
  return { data, pagination };
}

async function listEmployments(ctx: Ctx, customerId: string, contactIds: string[]) {
  const rows = await ctx.db
    .select()
    .from(contactCustomers)
    .where(
      and(
        eq(contactCustomers.workspaceId, ctx.workspaceId),
        eq(contactCustomers.customerId, customerId),
        inArray(contactCustomers.contactId, contactIds),
      ),
    );
  return new Map(rows.map((row) => [row.contactId, row]));
}
