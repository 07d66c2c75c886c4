import { and, eq, gt, lt, type SQL } from "drizzle-orm";
import { customers } from "@/db/schema";
import { sortName } from "@/db/schema/columns";
import type { CustomerSort } from "@/lib/contracts/customers";
import type { exportCustomersContract } from "@/lib/contracts/customers-import";
import type { InputOf, Pagination } from "@/lib/contracts/define";
import type { PageInput } from "@/lib/contracts/primitives";
import { containsAllWords } from "@/lib/core/contains-all-words";
import type { Ctx } from "@/lib/core/context";
import { toPage } from "@/lib/core/cursor";
import { type ListSort, sortedPage } from "@/lib/core/sorted-page";
import { storableInstant } from "@/lib/core/storable-instant";
import { type CustomerRow, isLiveCustomer } from "./queries";

export type CustomerFilters = InputOf<typeof exportCustomersContract>;

/** The rows of one page of business accounts; every word of `search` has to occur. Throws VALIDATION_ERROR on a foreign cursor. */
export async function selectCustomerPage(
  ctx: Ctx,
  input: CustomerFilters & PageInput,
): Promise<{ rows: CustomerRow[]; pagination: Pagination }> {
  const sort = input.sort ?? "-created_at";
  const page = sortedPage(`customers:${sort}`, sorts[sort], customers.id, input);
  const found = await ctx.db
    .select({ customer: customers, sortKey: page.sortKey })
    .from(customers)
    .where(and(isLiveCustomer(ctx), ...filters(input), page.beyond))
    .orderBy(...page.orderBy)
    .limit(page.limit);
  const { rows, pagination } = toPage(found, page.request, ({ customer, sortKey }) => [sortKey, customer.id]);
  return { rows: rows.map(({ customer }) => customer), pagination };
}

const sorts: Record<CustomerSort, ListSort> = {
  "-created_at": { value: customers.createdAt, kind: "instant", first: "largest" },
  created_at: { value: customers.createdAt, kind: "instant", first: "smallest" },
  name: { value: sortName(customers), kind: "text", first: "smallest" },
  "-name": { value: sortName(customers), kind: "text", first: "largest" },
  "-updated_at": { value: customers.updatedAt, kind: "instant", first: "largest" },
};

function filters(input: CustomerFilters): (SQL | undefined)[] {
  return [
    containsAllWords(customers.searchText, input.search),
    input.industry === undefined ? undefined : eq(customers.industry, input.industry),
    input.created_after === undefined ? undefined : gt(customers.createdAt, storableInstant(input.created_after)),
    input.created_before === undefined ? undefined : lt(customers.createdAt, storableInstant(input.created_before)),
  ];
}
