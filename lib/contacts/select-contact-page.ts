import { and, eq, gt, lt, type SQL } from "drizzle-orm";
import { contactSortName, contacts } from "@/db/schema";
import type { ContactSort } from "@/lib/contracts/contacts";
import type { exportContactsContract } from "@/lib/contracts/contacts-import";
import type { InputOf, Pagination } from "@/lib/contracts/define";
import type { PageInput } from "@/lib/contracts/primitives";
import { containsAllWords } from "@/lib/core/contains-all-words";
import type { Ctx } from "@/lib/core/context";
import { toPage } from "@/lib/core/cursor";
import { type ListSort, sortedPage } from "@/lib/core/sorted-page";
import { storableInstant } from "@/lib/core/storable-instant";
import { type ContactRow, isLiveContact, worksFor } from "./queries";

export type ContactFilters = InputOf<typeof exportContactsContract>;

/** The rows of one page of contacts; every word of `search` has to occur. Throws VALIDATION_ERROR on a foreign cursor. */
export async function selectContactPage(
  ctx: Ctx,
  input: ContactFilters & PageInput,
): Promise<{ rows: ContactRow[]; pagination: Pagination }> {
  const sort = input.sort ?? "-created_at";
  const page = sortedPage(`contacts:${sort}`, sorts[sort], contacts.id, input);
  const found = await ctx.db
    .select({ contact: contacts, sortKey: page.sortKey })
    .from(contacts)
    .where(and(isLiveContact(ctx), ...filters(ctx, input), page.beyond))
    .orderBy(...page.orderBy)
    .limit(page.limit);
  const { rows, pagination } = toPage(found, page.request, ({ contact, sortKey }) => [sortKey, contact.id]);
  return { rows: rows.map(({ contact }) => contact), pagination };
}

const sorts: Record<ContactSort, ListSort> = {
  "-created_at": { value: contacts.createdAt, kind: "instant", first: "largest" },
  created_at: { value: contacts.createdAt, kind: "instant", first: "smallest" },
  name: { value: contactSortName(contacts), kind: "text", first: "smallest" },
  "-name": { value: contactSortName(contacts), kind: "text", first: "largest" },
  "-updated_at": { value: contacts.updatedAt, kind: "instant", first: "largest" },
};

function filters(ctx: Ctx, input: ContactFilters): (SQL | undefined)[] {
  return [
    containsAllWords(contacts.searchText, input.search),
    input.source === undefined ? undefined : eq(contacts.source, input.source),
    input.customer_id === undefined ? undefined : worksFor(ctx, input.customer_id),
    input.created_after === undefined ? undefined : gt(contacts.createdAt, storableInstant(input.created_after)),
    input.created_before === undefined ? undefined : lt(contacts.createdAt, storableInstant(input.created_before)),
  ];
}
