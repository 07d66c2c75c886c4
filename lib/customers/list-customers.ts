import { and, gt, lt, type SQL, sql } from "drizzle-orm";
import { customers } from "@/db/schema";
import type { listCustomersContract } from "@/lib/contracts/customers";
import type { DataOf, InputOf, Reply } from "@/lib/contracts/define";
import { containsAllWords } from "@/lib/core/contains-all-words";
import type { Ctx } from "@/lib/core/context";
import { byTime, pageRequest, toPage } from "@/lib/core/cursor";
import { newestFirst } from "@/lib/core/page-clauses";
import { storableInstant } from "@/lib/core/storable-instant";
import { toCustomer } from "./mappers";
import { isLiveCustomer } from "./queries";

type ListCustomersInput = InputOf<typeof listCustomersContract>;

/** A page of business accounts, newest first; every word of `search` has to occur. Throws VALIDATION_ERROR on a foreign cursor. */
export async function listCustomers(
  ctx: Ctx,
  input: ListCustomersInput,
): Promise<Reply<DataOf<typeof listCustomersContract>>> {
  const request = pageRequest(input, byTime);
  const page = newestFirst({ time: customers.createdAt, id: customers.id }, request);
  const found = await ctx.db
    .select()
    .from(customers)
    .where(and(isLiveCustomer(ctx), ...filters(input), page.beyond))
    .orderBy(...page.orderBy)
    .limit(page.limit);
  const { rows, pagination } = toPage(found, request, (row) => [row.createdAt.toISOString(), row.id]);
  return { data: rows.map(toCustomer), pagination };
}

/** The indexed expression of `customers_search_idx`, word for word. */
const searchedText = sql`lower(${customers.name} || ' ' || coalesce(${customers.email}, '') || ' ' || ${customers.publicId})`;

function filters(input: ListCustomersInput): (SQL | undefined)[] {
  return [
    containsAllWords(searchedText, input.search),
    input.created_after === undefined ? undefined : gt(customers.createdAt, storableInstant(input.created_after)),
    input.created_before === undefined ? undefined : lt(customers.createdAt, storableInstant(input.created_before)),
  ];
}
