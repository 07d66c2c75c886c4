import { and, eq } from "drizzle-orm";
import { apiKeys, users } from "@/db/schema";
import { generateApiKey } from "@/lib/auth/api-key";
import type { createApiKeyContract } from "@/lib/contracts/api-keys";
import type { DataOf, InputOf, Reply } from "@/lib/contracts/define";
import type { Scope } from "@/lib/contracts/scopes";
import { actingUserId, type Ctx } from "@/lib/core/context";
import { AppError, invalidFields } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { storableInstant } from "@/lib/core/storable-instant";
import { keyColumns, toApiKey } from "./queries";

type Created = DataOf<typeof createApiKeyContract>;

/**
 * Makes a key that acts for its maker. The key itself is in the answer and nowhere else. Throws VALIDATION_ERROR for
 * scopes that the maker does not have (a key that makes keys hands on no more than it carries) and an end in the past.
 */
export async function createApiKey(ctx: Ctx, input: InputOf<typeof createApiKeyContract>): Promise<Reply<Created>> {
  const userId = actingUserId(ctx);
  if (userId === null) throw new AppError({ code: "FORBIDDEN", message: "A key is made by a member, for themself." });
  const scopes = [...new Set(input.scopes)];
  assertHeld(ctx, scopes);
  const expiresAt = futureInstant(ctx, input.expires_at);
  const { key, keyHash, prefix } = generateApiKey();
  const id = newId();
  const { workspaceId } = ctx;
  await ctx.db
    .insert(apiKeys)
    .values({ workspaceId, id, userId, name: input.name, prefix, keyHash, scopes, expiresAt });
  const [row] = await ctx.db
    .select(keyColumns)
    .from(apiKeys)
    .innerJoin(users, eq(users.id, apiKeys.userId))
    .where(and(eq(apiKeys.workspaceId, workspaceId), eq(apiKeys.id, id)));
  if (!row) throw new Error("the key just written is not there");
  return { data: { ...toApiKey(row), key } };
}

function assertHeld({ actor }: Ctx, scopes: Scope[]): void {
  const held: readonly Scope[] = actor.kind === "system" ? scopes : actor.scopes;
  const beyond = scopes.filter((scope) => !held.includes(scope));
  if (beyond.length > 0) throw invalidFields({ scopes: [`${beyond.join(", ")}: a key can do no more than its maker`] });
}

function futureInstant({ clock }: Ctx, text: string | null | undefined): Date | null {
  if (text === null || text === undefined) return null;
  const date = storableInstant(text);
  if (date.getTime() <= clock().getTime()) throw invalidFields({ expires_at: ["must be in the future"] });
  return date;
}
