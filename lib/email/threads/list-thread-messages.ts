import { and, eq, isNotNull } from "drizzle-orm";
import { emailMessageBodies, emailMessages } from "@/db/schema";
import type { DataOf, InputOf, Reply } from "@/lib/contracts/define";
import type { listThreadMessagesContract } from "@/lib/contracts/email-threads";
import type { Ctx } from "@/lib/core/context";
import { byTime, type PageRequest, pageRequest, toPage } from "@/lib/core/cursor";
import { groupBy } from "@/lib/core/group-by";
import { oldestFirst } from "@/lib/core/page-clauses";
import { listAttachmentRows } from "@/lib/email/attachments/queries";
import { listRecipientRows } from "@/lib/email/logs/queries";
import { toOutboundMessage } from "./mappers";
import { getThreadInWorkspace } from "./queries";

/** A page of a conversation, oldest message first. Throws NOT_FOUND, and VALIDATION_ERROR on a foreign cursor. */
export async function listThreadMessages(
  ctx: Ctx,
  input: InputOf<typeof listThreadMessagesContract>,
): Promise<Reply<DataOf<typeof listThreadMessagesContract>>> {
  const request = pageRequest(input, byTime("thread_messages"));
  const [found] = await Promise.all([selectMessages(ctx, input.id, request), getThreadInWorkspace(ctx, input.id)]);
  const { rows, pagination } = toPage(found, request, ({ message }) => [message.createdAt.toISOString(), message.id]);
  const ids = rows.map(({ message }) => message.id);
  const [recipients, attachments] = await Promise.all([listRecipientRows(ctx, ids), listAttachmentRows(ctx, ids)]);
  const recipientsOf = groupBy(recipients, (row) => row.messageId);
  const attachmentsOf = groupBy(attachments, (row) => row.messageId);
  const data = rows.map(({ message, body }) =>
    toOutboundMessage({
      message,
      body,
      recipients: recipientsOf.get(message.id) ?? [],
      attachments: attachmentsOf.get(message.id) ?? [],
    }),
  );
  return { data, pagination };
}

function selectMessages({ db, workspaceId }: Ctx, threadId: string, request: PageRequest) {
  const page = oldestFirst({ time: emailMessages.createdAt, id: emailMessages.id }, request);
  return db
    .select({ message: emailMessages, body: { html: emailMessageBodies.html, text: emailMessageBodies.text } })
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
