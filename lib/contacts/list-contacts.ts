import { and, eq, gt, lt, type SQL, sql } from "drizzle-orm";
import { contacts } from "@/db/schema";
import type { Contact, ListedContact, listContactsContract } from "@/lib/contracts/contacts";
import type { DataOf, InputOf, Reply } from "@/lib/contracts/define";
import { containsAllWords } from "@/lib/core/contains-all-words";
import type { Ctx } from "@/lib/core/context";
import { byTime, pageRequest, toPage } from "@/lib/core/cursor";
import { groupBy } from "@/lib/core/group-by";
import { newestFirst } from "@/lib/core/page-clauses";
import { storableInstant } from "@/lib/core/storable-instant";
import { toContact, toEmployer } from "./mappers";
import { type ContactRow, isLiveContact, listEmployerRows, worksFor } from "./queries";

type ListContactsInput = InputOf<typeof listContactsContract>;

/** A page of contacts, newest first; every word of `search` has to occur. Throws VALIDATION_ERROR on a foreign cursor. */
export async function listContacts(
  ctx: Ctx,
  input: ListContactsInput,
): Promise<Reply<DataOf<typeof listContactsContract>>> {
  const request = pageRequest(input, byTime);
  const page = newestFirst({ time: contacts.createdAt, id: contacts.id }, request);
  const found = await ctx.db
    .select()
    .from(contacts)
    .where(and(isLiveContact(ctx), ...filters(ctx, input), page.beyond))
    .orderBy(...page.orderBy)
    .limit(page.limit);
  const { rows, pagination } = toPage(found, request, (row) => [row.createdAt.toISOString(), row.id]);
  return { data: await present(ctx, input, rows), pagination };
}

/** The indexed expression of `contacts_search_idx`, word for word. */
const searchedText = sql`lower(${contacts.firstName} || ' ' || coalesce(${contacts.lastName}, '') || ' ' || coalesce(${contacts.email}, '') || ' ' || ${contacts.publicId})`;

function filters(ctx: Ctx, input: ListContactsInput): (SQL | undefined)[] {
  return [
    containsAllWords(searchedText, input.search),
    input.source === undefined ? undefined : eq(contacts.source, input.source),
    input.customer_id === undefined ? undefined : worksFor(ctx, input.customer_id),
    input.created_after === undefined ? undefined : gt(contacts.createdAt, storableInstant(input.created_after)),
    input.created_before === undefined ? undefined : lt(contacts.createdAt, storableInstant(input.created_before)),
  ];
}

async function present(ctx: Ctx, { fields, expand }: ListContactsInput, rows: ContactRow[]): Promise<ListedContact[]> {
  const listed = rows.map((row) => pick(toContact(row), fields));
  if (expand !== "employers") return listed;
  const employers = groupBy(
    await listEmployerRows(
      ctx,
      rows.map((row) => row.id),
    ),
    (row) => row.contactId,
  );
  return listed.map((entry) => ({ ...entry, employers: (employers.get(entry.id) ?? []).map(toEmployer) }));
}

function pick(whole: Contact, fields: ListContactsInput["fields"]): ListedContact {
  if (fields === undefined) return whole;
  return { ...Object.fromEntries(fields.map((name) => [name, whole[name]])), id: whole.id };
}
