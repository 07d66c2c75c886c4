import { and, eq, isNull } from "drizzle-orm";
import { emailConfigs } from "@/db/schema";
import type { InputOf, Reply } from "@/lib/contracts/define";
import type { EmailConfig, listEmailConfigsContract } from "@/lib/contracts/email-configs";
import type { Ctx } from "@/lib/core/context";
import { byTime, pageRequest, toPage } from "@/lib/core/cursor";
import { newestFirst } from "@/lib/core/page-clauses";
import { toEmailConfig } from "./mappers";

/** The workspace's configurations, newest first. */
export async function listConfigs(
  ctx: Ctx,
  input: InputOf<typeof listEmailConfigsContract>,
): Promise<Reply<EmailConfig[]>> {
  const request = pageRequest(input, byTime("email_configs"));
  const page = newestFirst({ time: emailConfigs.createdAt, id: emailConfigs.id }, request);
  const found = await ctx.db
    .select()
    .from(emailConfigs)
    .where(and(eq(emailConfigs.workspaceId, ctx.workspaceId), isNull(emailConfigs.deletedAt), page.beyond))
    .orderBy(...page.orderBy)
    .limit(page.limit);
  const { rows, pagination } = toPage(found, request, (row) => [row.createdAt.toISOString(), row.id]);
  return { data: rows.map(toEmailConfig), pagination };
}
