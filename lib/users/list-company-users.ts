import { and, eq } from "drizzle-orm";
import { memberships, users } from "@/db/schema";
import type { CompanyUser, listCompanyUsersContract } from "@/lib/contracts/company";
import type { InputOf, Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { byTime, pageRequest, toPage } from "@/lib/core/cursor";
import { oldestFirst } from "@/lib/core/page-clauses";
import { isLiveMember, memberColumns, toCompanyUser } from "./queries";

const order = byTime("company_users");

/** The members, in the order in which they joined. */
export async function listCompanyUsers(
  ctx: Ctx,
  input: InputOf<typeof listCompanyUsersContract>,
): Promise<Reply<CompanyUser[]>> {
  const request = pageRequest(input, order);
  const page = oldestFirst({ time: memberships.createdAt, id: memberships.userId }, request);
  const found = await ctx.db
    .select(memberColumns)
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(isLiveMember(ctx), page.beyond))
    .orderBy(...page.orderBy)
    .limit(page.limit);
  const { rows, pagination } = toPage(found, request, (row) => [row.createdAt.toISOString(), row.userId]);
  return { data: rows.map(toCompanyUser), pagination };
}
