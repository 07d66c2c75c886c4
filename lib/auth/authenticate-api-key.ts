import { isScope, scopesOfRole } from "@/lib/contracts/scopes";
import { againIfLost } from "@/lib/core/again-if-lost";
import { database } from "@/lib/core/database";
import { within } from "@/lib/core/deadline";
import { AppError } from "@/lib/core/errors";
import { rootLog } from "@/lib/core/log";
import { hashApiKey } from "./api-key";
import type { Bucket, Caller } from "./caller";
import { tighterWindow } from "./count-calls";
import { type CalledKey, countKeyCall, keyCallLimits, keyCallTimeoutMs } from "./count-key-calls";

/**
 * Looks a key up by its hash and counts the call, in one round trip at most. Scopes are what the key carries and its
 * owner's role allows at this moment. Throws UNAUTHORIZED.
 */
export async function authenticateApiKey(key: string, bucket: Bucket): Promise<Caller> {
  const keyHash = hashApiKey(key);
  const called = await within(
    keyCallTimeoutMs,
    againIfLost(() => countKeyCall({ keyHash, bucket })),
  );
  if (!called) throw new AppError({ code: "UNAUTHORIZED", message: "The API key is not known." });
  if (called.problem) throw new AppError({ code: "UNAUTHORIZED", message: problems[called.problem] });
  if (called.stale) void markUsed(called);
  const allowed = scopesOfRole(called.role);
  const scopes = called.scopes.filter(isScope).filter((scope) => allowed.includes(scope));
  return {
    actor: { kind: "api_key", keyId: called.id, userId: called.user_id, role: called.role, scopes },
    workspaceId: called.workspace_id,
    rateLimit: tighterWindow(called, keyCallLimits()),
  };
}

const problems = {
  revoked: "The API key was revoked.",
  expired: "The API key has expired.",
  removed: "The owner of the API key is no longer a member of the workspace.",
};

/** At most once a minute a key, and beside the request: nobody waits for it. */
async function markUsed(called: CalledKey): Promise<void> {
  try {
    await database().$client`
      update api_keys set last_used_at = now() where workspace_id = ${called.workspace_id} and id = ${called.id}`;
  } catch (err) {
    rootLog().debug({ err }, "could not note the use of a key");
  }
}
