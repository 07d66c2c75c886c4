import { apiKeys } from "@/db/schema";
import { generateApiKey } from "@/lib/auth/api-key";
import { scopes } from "@/lib/contracts/scopes";
import { database } from "@/lib/core/database";
import { newId } from "@/lib/core/ids";
import type { TestWorkspace } from "./test-context";

/** An API key of the workspace's owner with every scope, as it stands in an Authorization header. */
export async function createTestKey({ ctx, userId }: TestWorkspace): Promise<string> {
  const { key, keyHash, prefix } = generateApiKey();
  await database()
    .insert(apiKeys)
    .values({ workspaceId: ctx.workspaceId, id: newId(), userId, name: "test", prefix, keyHash, scopes: [...scopes] });
  return `Bearer ${key}`;
}
