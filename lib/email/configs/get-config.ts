import type { Reply } from "@/lib/contracts/define";
import type { EmailConfig } from "@/lib/contracts/email-configs";
import type { Ctx } from "@/lib/core/context";
import { toEmailConfig } from "./mappers";
import { getEmailConfigInWorkspace } from "./queries";

/** One configuration. Throws NOT_FOUND. */
export async function getConfig(ctx: Ctx, { id }: { id: string }): Promise<Reply<EmailConfig>> {
  return { data: toEmailConfig(await getEmailConfigInWorkspace(ctx, id)) };
}
