import type { DataOf, InputOf, Reply } from "@/lib/contracts/define";
import type { getEmailLogContract } from "@/lib/contracts/email-logs";
import type { Ctx } from "@/lib/core/context";
import { toEmailLog } from "./mappers";
import { getMessageInWorkspace, listRecipientRows } from "./queries";

/** One message and how it stands. Throws NOT_FOUND. */
export async function getEmailLog(
  ctx: Ctx,
  input: InputOf<typeof getEmailLogContract>,
): Promise<Reply<DataOf<typeof getEmailLogContract>>> {
  const [row, recipients] = await Promise.all([
    getMessageInWorkspace(ctx, input.id),
    listRecipientRows(ctx, [input.id]),
  ]);
  return { data: toEmailLog(row, recipients) };
}
