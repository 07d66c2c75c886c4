import { and, eq, isNull } from "drizzle-orm";
import { memberships } from "@/db/schema";
import type { Ctx } from "@/lib/core/context";
import { AppError, invalidFields, missingEntities } from "@/lib/core/errors";
import { assertUsableRelay } from "./assert-usable-relay";

type ProviderFields = Parameters<typeof assertUsableRelay>[0] & {
  emailProvider?: "smtp" | "postmark" | "gmail" | undefined;
  gmailSenderUserId?: string | null | undefined;
};

/**
 * Refuses settings that could never send: a relay that cannot be used, or Gmail without the member whose mailbox it
 * is. Whether that mailbox is connected, and may send as this address, is found out when it is used: it can change.
 * Throws MISSING_FIELDS, VALIDATION_ERROR.
 */
export async function assertUsableProvider(ctx: Ctx, config: ProviderFields): Promise<void> {
  if (config.emailProvider !== "gmail") {
    if (config.gmailSenderUserId) {
      throw invalidFields({ gmail_sender_user_id: ['goes with email_provider "gmail" only; set it to null'] });
    }
    return assertUsableRelay(config);
  }
  if (config.smtpHost) {
    throw invalidFields({
      smtp_host: ['goes with email_provider "smtp" only; set it and the other smtp_ fields to null'],
    });
  }
  await assertUsableRelay(config);
  await assertSender(ctx, config.gmailSenderUserId);
}

async function assertSender({ db, workspaceId }: Ctx, userId: string | null | undefined): Promise<void> {
  if (!userId) {
    const problem = 'is required when email_provider is "gmail": it says whose Gmail sends';
    throw new AppError({
      code: "MISSING_FIELDS",
      message: `gmail_sender_user_id ${problem}.`,
      details: { fields: { gmail_sender_user_id: [problem] } },
    });
  }
  const members = await db
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(
      and(eq(memberships.workspaceId, workspaceId), eq(memberships.userId, userId), isNull(memberships.removedAt)),
    );
  if (members.length === 0) throw missingEntities([{ field: "gmail_sender_user_id", id: userId }]);
}
