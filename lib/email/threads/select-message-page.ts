import { and, eq, isNotNull, type SQL, sql } from "drizzle-orm";
import { emailMessageBodies, emailMessages } from "@/db/schema";
import type { Pagination } from "@/lib/contracts/define";
import { limits } from "@/lib/contracts/limits";
import type { Ctx } from "@/lib/core/context";
import { type PageRequest, toPage } from "@/lib/core/cursor";
import { oldestFirst, type PageClauses } from "@/lib/core/page-clauses";
import type { MessageRow } from "@/lib/email/logs/queries";

type MessageWithBody = { message: MessageRow; body: { html: string | null; text: string } };

/**
 * One page of a conversation's messages with their bodies, oldest first. It ends before the message whose body would take
 * it over `limits.pageBodyBytes`, yet has one message at least, however large.
 */
export async function selectMessagePage(
  ctx: Ctx,
  threadId: string,
  request: PageRequest,
): Promise<{ rows: MessageWithBody[]; pagination: Pagination }> {
  const found = await selectMessages(ctx, threadId, request);
  const room = found.filter(({ fits }) => fits).length;
  return toPage(found, request, ({ message }) => [message.createdAt.toISOString(), message.id], room);
}

/** The page's rows and the one beyond, which tells that there is more. A body that has no room is left in the database. */
function selectMessages({ db, workspaceId }: Ctx, threadId: string, request: PageRequest) {
  const page = oldestFirst({ time: emailMessages.createdAt, id: emailMessages.id }, request);
  const { html, text } = emailMessageBodies;
  const fits = hasRoom(page);
  return db
    .select({
      message: emailMessages,
      fits,
      body: {
        html: sql<string | null>`case when ${fits} then ${html} end`,
        text: sql<string>`case when ${fits} then ${text} else '' end`,
      },
    })
    .from(emailMessages)
    .innerJoin(
      emailMessageBodies,
      and(eq(emailMessageBodies.workspaceId, workspaceId), eq(emailMessageBodies.messageId, emailMessages.id)),
    )
    .where(
      and(
        eq(emailMessages.workspaceId, workspaceId),
        eq(emailMessages.threadId, threadId),
        eq(emailMessages.direction, "outbound"),
        // A reply knows its thread before it leaves; what did not leave is no part of the conversation.
        isNotNull(emailMessages.filedAt),
        page.beyond,
      ),
    )
    .orderBy(...page.orderBy)
    .limit(page.limit);
}

/**
 * True of the first row, and of those up to which all bodies read so far stay within the limit. PostgreSQL knows the length
 * of a value without reading it, and counts along the order of the page, no further than the page reaches.
 */
function hasRoom({ orderBy }: PageClauses): SQL<boolean> {
  const { html, text } = emailMessageBodies;
  const soFar = sql`over (order by ${sql.join(orderBy, sql`, `)} rows unbounded preceding)`;
  const sizeBytes = sql`octet_length(coalesce(${html}, '')) + octet_length(${text})`;
  return sql<boolean>`(row_number() ${soFar} = 1 or sum(${sizeBytes}) ${soFar} <= ${limits.pageBodyBytes})`;
}
