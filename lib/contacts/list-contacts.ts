import type { Contact, ListedContact, listContactsContract } from "@/lib/contracts/contacts";
import type { DataOf, InputOf, Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { groupBy } from "@/lib/core/group-by";
import { toContact, toEmployer } from "./mappers";
import { type ContactRow, listEmployerRows } from "./queries";
import { selectContactPage } from "./select-contact-page";

type ListContactsInput = InputOf<typeof listContactsContract>;

/**
 * A page of contacts, newest first unless `sort` says otherwise; every word of `search` has to occur.
 * Throws VALIDATION_ERROR on a foreign cursor.
 */
export async function listContacts(
  ctx: Ctx,
  input: ListContactsInput,
): Promise<Reply<DataOf<typeof listContactsContract>>> {
  const { rows, pagination } = await selectContactPage(ctx, input);
  return { data: await present(ctx, input, rows), pagination };
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
