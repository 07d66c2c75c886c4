import type { DataOf, InputOf, Reply } from "@/lib/contracts/define";
import type { listThreadMessagesContract } from "@/lib/contracts/email-threads";
import type { Ctx } from "@/lib/core/context";
import { byTime, pageRequest } from "@/lib/core/cursor";
import { groupBy } from "@/lib/core/group-by";
import { listAttachmentRows } from "@/lib/email/attachments/queries";
import { listRecipientRows } from "@/lib/email/logs/queries";
import { toOutboundMessage } from "./mappers";
import { getThreadInWorkspace } from "./queries";
import { selectMessagePage } from "./select-message-page";

/** A page of a conversation, oldest message first. Throws NOT_FOUND, and VALIDATION_ERROR on a foreign cursor. */
export async function listThreadMessages(
  ctx: Ctx,
  input: InputOf<typeof listThreadMessagesContract>,
): Promise<Reply<DataOf<typeof listThreadMessagesContract>>> {
  const request = pageRequest(input, byTime("thread_messages"));
  const [{ rows, pagination }] = await Promise.all([
    selectMessagePage(ctx, input.id, request),
    getThreadInWorkspace(ctx, input.id),
  ]);
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
