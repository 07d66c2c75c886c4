import type { DataOf, Reply } from "@/lib/contracts/define";
import type { refreshGmailConnectionContract } from "@/lib/contracts/gmail-connections";
import type { Ctx } from "@/lib/core/context";
import { answerableError } from "./answerable-error";
import { toAlias, toGmailConnection } from "./mappers";
import { getConnectionInWorkspace } from "./queries";
import { refreshAliases } from "./refresh-aliases";

type Result = DataOf<typeof refreshGmailConnectionContract>;

/** Whoever waits for a page would rather hear that Google is slow. */
const timeoutMs = 7_000;

/**
 * Asks Google which addresses a mailbox sends as now. Throws NOT_FOUND, SENDER_NOT_CONNECTED when its owner has to
 * connect it again, PROVIDER_UNAVAILABLE when Google does not answer; what was known then stays.
 */
export async function refreshGmailConnection(ctx: Ctx, { id }: { id: string }): Promise<Reply<Result>> {
  await getConnectionInWorkspace(ctx, id);
  const place = { workspaceId: ctx.workspaceId, connectionId: id };
  const aliases = await refreshAliases(place, AbortSignal.timeout(timeoutMs)).catch((err: unknown) => {
    throw answerableError(err);
  });
  const row = await getConnectionInWorkspace(ctx, id);
  return { data: { ...toGmailConnection(ctx, row), aliases: aliases.map(toAlias) } };
}
