import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { z } from "zod";
import { contacts } from "@/db/schema";
import { contactDetails, createContactContract } from "@/lib/contracts/contacts";
import type { importContactsContract } from "@/lib/contracts/contacts-import";
import type { DataOf, InputOf, Reply } from "@/lib/contracts/define";
import { actingUserId, type Ctx } from "@/lib/core/context";
import { nextPublicIds } from "@/lib/core/public-ids";
import { importRecords } from "@/lib/imports/import-records";
import type { Importable } from "@/lib/imports/importable";
import { jsonCell, parseCells } from "@/lib/imports/parse-cells";
import { fullName } from "./full-name";
import { toContactColumns } from "./mappers";
import { isLiveContact } from "./queries";

/**
 * Imports contacts from rows of text. Invalid rows are reported, the others are written together; whose address is
 * known already is skipped, updated or added once more, as the request says.
 */
export function importContacts(
  ctx: Ctx,
  input: InputOf<typeof importContactsContract>,
): Promise<Reply<DataOf<typeof importContactsContract>>> {
  return importRecords(ctx, importable, input);
}

const row = createContactContract.body.extend({ metadata: jsonCell(contactDetails.metadata).optional() });

const importable: Importable<z.output<typeof row>> = {
  kind: "contact",
  parse: (cells) => parseCells(row, cells, "contact"),
  nameOf: (values) => fullName(values.first_name, values.last_name ?? null),
  findByEmail,
  insert: async (tx, records) => {
    const publicIds = await nextPublicIds(tx, "contact", records.length);
    const { workspaceId } = tx;
    await tx.db.insert(contacts).values(
      records.map(({ id, values }, index) => ({
        ...toContactColumns(values),
        firstName: values.first_name,
        workspaceId,
        id,
        publicId: publicIds[index] ?? "",
        updatedBy: actingUserId(tx),
      })),
    );
  },
  update: async (tx, id, values) => {
    await tx.db
      .update(contacts)
      .set({
        ...toContactColumns(values),
        version: sql`${contacts.version} + 1`,
        updatedAt: sql`now()`,
        updatedBy: actingUserId(tx),
      })
      .where(and(isLiveContact(tx), eq(contacts.id, id)));
  },
};

async function findByEmail(ctx: Ctx, emails: readonly string[]) {
  if (emails.length === 0) return [];
  const email = sql<string>`lower(${contacts.email})`;
  const rows = await ctx.db
    .selectDistinctOn([email], {
      id: contacts.id,
      firstName: contacts.firstName,
      lastName: contacts.lastName,
      publicId: contacts.publicId,
      email,
    })
    .from(contacts)
    .where(and(isLiveContact(ctx), inArray(email, [...emails])))
    .orderBy(email, asc(contacts.createdAt), asc(contacts.id));
  return rows.map(({ firstName, lastName, ...known }) => ({ ...known, name: fullName(firstName, lastName) }));
}
