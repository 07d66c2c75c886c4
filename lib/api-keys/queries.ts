import { apiKeys, users } from "@/db/schema";
import type { ApiKey } from "@/lib/contracts/api-keys";
import { isScope } from "@/lib/contracts/scopes";

type KeyColumns = Omit<typeof apiKeys.$inferSelect, "workspaceId" | "keyHash">;

export const keyColumns = {
  id: apiKeys.id,
  userId: apiKeys.userId,
  ownerName: users.name,
  name: apiKeys.name,
  prefix: apiKeys.prefix,
  scopes: apiKeys.scopes,
  createdAt: apiKeys.createdAt,
  expiresAt: apiKeys.expiresAt,
  revokedAt: apiKeys.revokedAt,
  lastUsedAt: apiKeys.lastUsedAt,
};

/** The row as the API shows it; the key itself is stored nowhere. */
export function toApiKey(row: KeyColumns & { ownerName: string }): ApiKey {
  return {
    id: row.id,
    name: row.name,
    prefix: row.prefix,
    scopes: row.scopes.filter(isScope),
    owner: { user_id: row.userId, name: row.ownerName },
    created_at: row.createdAt.toISOString(),
    expires_at: row.expiresAt?.toISOString() ?? null,
    last_used_at: row.lastUsedAt?.toISOString() ?? null,
    revoked_at: row.revokedAt?.toISOString() ?? null,
  };
}
