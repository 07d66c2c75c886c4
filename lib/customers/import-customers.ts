import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { z } from "zod";
import { customers } from "@/db/schema";
import { createCustomerContract, customerDetails } from "@/lib/contracts/customers";
import type { importCustomersContract } from "@/lib/contracts/customers-import";
import type { DataOf, InputOf, Reply } from "@/lib/contracts/define";
import { actingUserId, type Ctx } from "@/lib/core/context";
import { nextPublicIds } from "@/lib/core/public-ids";
import { importRecords } from "@/lib/imports/import-records";
import type { Importable } from "@/lib/imports/importable";
import { jsonCell, parseCells } from "@/lib/imports/parse-cells";
import { toCustomerColumns } from "./mappers";
import { isLiveCustomer } from "./queries";

/**
 * Imports business accounts from rows of text. Invalid rows are reported, the others are written together; one whose
 * address is known already is skipped, updated or added once more, as the request says.
 */
export function importCustomers(
  ctx: Ctx,
  input: InputOf<typeof importCustomersContract>,
): Promise<Reply<DataOf<typeof importCustomersContract>>> {
  return importRecords(ctx, importable, input);
}

const row = createCustomerContract.body.extend({ metadata: jsonCell(customerDetails.metadata).optional() });

const importable: Importable<z.output<typeof row>> = {
  kind: "customer",
  parse: (cells) => parseCells(row, cells, "customer"),
  nameOf: (values) => values.name,
  findByEmail,
  insert: async (tx, records) => {
    const publicIds = await nextPublicIds(tx, "customer", records.length);
    const { workspaceId } = tx;
    await tx.db.insert(customers).values(
      records.map(({ id, values }, index) => ({
        ...toCustomerColumns(values),
        name: values.name,
        workspaceId,
        id,
        publicId: publicIds[index] ?? "",
        updatedBy: actingUserId(tx),
      })),
    );
  },
  update: async (tx, id, values) => {
    await tx.db
      .update(customers)
      .set({
        ...toCustomerColumns(values),
        version: sql`${customers.version} + 1`,
        updatedAt: sql`now()`,
        updatedBy: actingUserId(tx),
      })
      .where(and(isLiveCustomer(tx), eq(customers.id, id)));
  },
};

async function findByEmail(ctx: Ctx, emails: readonly string[]) {
  if (emails.length === 0) return [];
  const email = sql<string>`lower(${customers.email})`;
  return ctx.db
    .selectDistinctOn([email], {
      id: customers.id,
      name: customers.name,
      publicId: customers.publicId,
      email,
    })
    .from(customers)
    .where(and(isLiveCustomer(ctx), inArray(email, [...emails])))
    .orderBy(email, asc(customers.createdAt), asc(customers.id));
}
