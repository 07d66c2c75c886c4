import { and, eq, sql } from "drizzle-orm";
import { emailConfigs } from "@/db/schema";
import type { InputOf, Reply } from "@/lib/contracts/define";
import type { EmailConfig, updateEmailConfigContract } from "@/lib/contracts/email-configs";
import type { Ctx } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { assertVersion } from "@/lib/core/if-match";
import { withTransaction } from "@/lib/core/transaction";
import { assertUsableProvider } from "./assert-usable-provider";
import { getConfig } from "./get-config";
import { toColumns, toEmailConfig } from "./mappers";
import { clearDefault, getEmailConfigInWorkspace, lockDefaults } from "./queries";

type Input = InputOf<typeof updateEmailConfigContract>;

/**
 * Changes what the request names. Throws NOT_FOUND, CONFLICT (another version than `If-Match` says, or a workspace left
 * without a default), VALIDATION_ERROR for a relay that cannot be used.
 */
export async function updateConfig(ctx: Ctx, input: Input): Promise<Reply<EmailConfig>> {
  const { workspaceId } = ctx;
  const columns = toColumns({ workspaceId, id: input.id }, input);
  return withTransaction(ctx, async (tx) => {
    await lockDefaults(tx);
    const before = await getEmailConfigInWorkspace(tx, input.id);
    assertVersion(input.if_match, before.version, toEmailConfig(before));
    if (Object.keys(columns).length === 0 && input.is_default === undefined) return { data: toEmailConfig(before) };
    await assertUsableProvider(tx, withoutStalePassword({ ...before, ...columns }, input));
    await changeDefault(tx, before.isDefault, input.is_default);
    await tx.db
      .update(emailConfigs)
      .set({
        ...columns,
        ...(changesTheWay(columns) && { lastTestAt: null, lastTestError: null }),
        isDefault: input.is_default ?? before.isDefault,
        version: sql`${emailConfigs.version} + 1`,
        updatedAt: sql`now()`,
      })
      .where(and(eq(emailConfigs.workspaceId, workspaceId), eq(emailConfigs.id, input.id)));
    return getConfig(tx, { id: input.id });
  });
}

/** What a test has shown holds for the sender and the way it went, and for no other. */
function changesTheWay(columns: ReturnType<typeof toColumns>): boolean {
  const own = ["configName", "staffEmail", "logoUrl", "primaryColor", "attachmentLimitMb", "fromName"];
  return Object.keys(columns).some((name) => !own.includes(name));
}

/**
 * A stored password belongs to the host it was given for: whoever may change the host must not be able to have it
 * sent to a server of their own.
 */
function withoutStalePassword<T extends { smtpPassword?: string | null | undefined }>(after: T, input: Input): T {
  if (input.smtp_host === undefined || input.smtp_password !== undefined || !after.smtpPassword) return after;
  throw new AppError({
    code: "MISSING_FIELDS",
    message: "smtp_password is required when smtp_host changes: the stored one was given for the other host.",
    details: { fields: { smtp_password: ["is required when smtp_host changes"] } },
  });
}

async function changeDefault(tx: Ctx, wasDefault: boolean, wanted: boolean | undefined): Promise<void> {
  if (wanted === true && !wasDefault) await clearDefault(tx);
  if (wanted !== false || !wasDefault) return;
  throw new AppError({
    code: "CONFLICT",
    message:
      "is_default cannot be taken from the default configuration: mail without email_config_id would have no sender.",
    fix: "Make another configuration the default instead; this one then no longer is.",
  });
}
