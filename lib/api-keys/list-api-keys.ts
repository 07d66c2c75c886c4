import { and, eq } from "drizzle-orm";
import { apiKeys, users } from "@/db/schema";
import type { ApiKey, listApiKeysContract } from "@/lib/contracts/api-keys";
import type { InputOf, Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { byTime, pageRequest, toPage } from "@/lib/core/cursor";
import { newestFirst } from "@/lib/core/page-clauses";
import { keyColumns, toApiKey } from "./queries";

const order = byTime("api_keys");

/** The workspace's keys, newest first, with whose they are; also those that are revoked or have expired. */
export async function listApiKeys(ctx: Ctx, input: InputOf<typeof listApiKeysContract>): Promise<Reply<ApiKey[]>> {
  const request = pageRequest(input, order);
  const page = newestFirst({ time: apiKeys.createdAt, id: apiKeys.id }, request);
  const found = await ctx.db
    .select(keyColumns)
    .from(apiKeys)
    .innerJoin(users, eq(users.id, apiKeys.userId))
    .where(and(eq(apiKeys.workspaceId, ctx.workspaceId), page.beyond))
    .orderBy(...page.orderBy)
    .limit(page.limit);
  const { rows, pagination } = toPage(found, request, (row) => [row.createdAt.toISOString(), row.id]);
  return { data: rows.map(toApiKey), pagination };
}
