import { and, eq, or, type SQL } from "drizzle-orm";
import { emailMessages } from "@/db/schema";
import { contactIsThere } from "@/lib/contacts/queries";
import type { DataOf, InputOf, Reply } from "@/lib/contracts/define";
import type { listEmailLogsContract } from "@/lib/contracts/email-logs";
import type { Ctx } from "@/lib/core/context";
import { byTime, pageRequest, toPage } from "@/lib/core/cursor";
import { groupBy } from "@/lib/core/group-by";
import { newestFirst } from "@/lib/core/page-clauses";
import { dealIsThere } from "@/lib/deals/queries";
import { toEmailLog } from "./mappers";
import { listRecipientRows } from "./queries";

type ListEmailLogsInput = InputOf<typeof listEmailLogsContract>;

/**
 * A page of the messages of the workspace, newest first. `idempotency_key` finds the message that holds the key and
 * those that failed and gave it back. Throws VALIDATION_ERROR on a foreign cursor.
 */
export async function listEmailLogs(
  ctx: Ctx,
  input: ListEmailLogsInput,
): Promise<Reply<DataOf<typeof listEmailLogsContract>>> {
  const request = pageRequest(input, byTime("email_logs"));
  const page = newestFirst({ time: emailMessages.createdAt, id: emailMessages.id }, request);
  const found = await ctx.db
    .select()
    .from(emailMessages)
    .where(and(eq(emailMessages.workspaceId, ctx.workspaceId), ...filters(ctx, input), page.beyond))
    .orderBy(...page.orderBy)
    .limit(page.limit);
  const { rows, pagination } = toPage(found, request, (row) => [row.createdAt.toISOString(), row.id]);
  const recipients = groupBy(
    await listRecipientRows(
      ctx,
      rows.map((row) => row.id),
    ),
    (row) => row.messageId,
  );
  return { data: rows.map((row) => toEmailLog(row, recipients.get(row.id) ?? [])), pagination };
}

function filters(ctx: Ctx, input: ListEmailLogsInput): (SQL | undefined)[] {
  const {
    status,
    contact_id: contactId,
    deal_id: dealId,
    email_type: emailType,
    provider,
    idempotency_key: key,
  } = input;
  return [
    status === undefined ? undefined : eq(emailMessages.state, status),
    contactId === undefined ? undefined : and(eq(emailMessages.contactId, contactId), contactIsThere(ctx, contactId)),
    dealId === undefined ? undefined : and(eq(emailMessages.dealId, dealId), dealIsThere(ctx, dealId)),
    emailType === undefined ? undefined : eq(emailMessages.emailType, emailType),
    provider === undefined ? undefined : eq(emailMessages.provider, provider),
    key === undefined ? undefined : or(eq(emailMessages.idempotencyKey, key), eq(emailMessages.releasedKey, key)),
  ];
}
