import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { emailConfigs } from "@/db/schema";
import type { InputOf, Reply } from "@/lib/contracts/define";
import type { EmailConfig, listEmailConfigsContract } from "@/lib/contracts/email-configs";
import type { Ctx } from "@/lib/core/context";
import { byTime, pageRequest, toPage } from "@/lib/core/cursor";
import { toEmailConfig } from "./mappers";

/** The workspace's configurations, newest first. */
export async function listConfigs(
  ctx: Ctx,
  input: InputOf<typeof listEmailConfigsContract>,
): Promise<Reply<EmailConfig[]>> {
  const page = pageRequest(input, byTime);
  const [createdAt, id] = page.from ?? [];
  const key = sql`(${emailConfigs.createdAt}, ${emailConfigs.id})`;
  const from = sql`(${createdAt ?? null}::timestamptz, ${id ?? null}::uuid)`;
  const place = page.from && (page.backward ? sql`${key} > ${from}` : sql`${key} < ${from}`);
  const order = page.backward ? asc : desc;
  const rows = await ctx.db
    .select()
    .from(emailConfigs)
    .where(and(eq(emailConfigs.workspaceId, ctx.workspaceId), isNull(emailConfigs.deletedAt), place ?? undefined))
    .orderBy(order(emailConfigs.createdAt), order(emailConfigs.id))
    .limit(page.limit + 1);
  const { rows: kept, pagination } = toPage(rows, page, (row) => [row.createdAt.toISOString(), row.id]);
  return { data: kept.map(toEmailConfig), pagination };
}
