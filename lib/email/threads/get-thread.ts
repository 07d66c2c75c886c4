import type { DataOf, InputOf, Reply } from "@/lib/contracts/define";
import type { getEmailThreadContract } from "@/lib/contracts/email-threads";
import type { Ctx } from "@/lib/core/context";
import { toEmailThread } from "./mappers";
import { getThreadInWorkspace, listParticipantRows, listThreadLinkRows } from "./queries";

/** One conversation: who takes part and which records it belongs to. Throws NOT_FOUND. */
export async function getThread(
  ctx: Ctx,
  { id }: InputOf<typeof getEmailThreadContract>,
): Promise<Reply<DataOf<typeof getEmailThreadContract>>> {
  const [row, participants, links] = await Promise.all([
    getThreadInWorkspace(ctx, id),
    listParticipantRows(ctx, id),
    listThreadLinkRows(ctx, id),
  ]);
  return { data: toEmailThread(row, participants, links) };
}
