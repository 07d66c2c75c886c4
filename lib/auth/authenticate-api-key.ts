import { isScope, type Role, scopesOfRole } from "@/lib/contracts/scopes";
import { againIfLost } from "@/lib/core/again-if-lost";
import { database } from "@/lib/core/database";
import { within } from "@/lib/core/deadline";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { rootLog } from "@/lib/core/log";
import { hashApiKey } from "./api-key";
import type { Bucket, Caller } from "./caller";
import { type CallCount, type CallLimits, countCall, tighterWindow, windowsLeft } from "./count-call";

type Row = CallCount & {
  workspace_id: string;
  id: string;
  user_id: string;
  scopes: string[];
  role: Role;
  problem: "revoked" | "expired" | "removed" | null;
  stale: boolean;
};

/**
 * Looks a key up by its hash and counts the call, in one statement and so in one round trip. Scopes are what
 * the key carries and its owner's role allows at this moment. Throws UNAUTHORIZED.
 */
export async function authenticateApiKey(key: string, bucket: Bucket): Promise<Caller> {
  const row = await within(
    4_500,
    againIfLost(() => lookUpAndCount(hashApiKey(key), bucket)),
  );
  if (!row) throw new AppError({ code: "UNAUTHORIZED", message: "The API key is not known." });
  if (row.problem) throw new AppError({ code: "UNAUTHORIZED", message: problems[row.problem] });
  if (row.stale) void markUsed(row);
  const allowed = scopesOfRole(row.role);
  const scopes = row.scopes.filter(isScope).filter((scope) => allowed.includes(scope));
  return {
    actor: { kind: "api_key", keyId: row.id, userId: row.user_id, role: row.role, scopes },
    workspaceId: row.workspace_id,
    rateLimit: tighterWindow(row, callLimits()),
  };
}

const problems = {
  revoked: "The API key was revoked.",
  expired: "The API key has expired.",
  removed: "The owner of the API key is no longer a member of the workspace.",
};

function callLimits(): CallLimits {
  const { RATE_LIMIT_PER_MINUTE: perMinute, RATE_LIMIT_PER_DAY: perDay } = env();
  return { perMinute, perDay };
}

async function lookUpAndCount(keyHash: string, bucket: Bucket): Promise<Row | undefined> {
  const sql = database().$client;
  const counted = countCall(sql, sql`select ${`${bucket}:`} || id from caller where problem is null`, callLimits());
  const [row] = await sql<Row[]>`
    with caller as (
      select k.workspace_id, k.id, k.user_id, k.scopes, m.role,
        case when k.revoked_at is not null then 'revoked'
             when k.expires_at <= now() then 'expired'
             when m.removed_at is not null then 'removed' end as problem,
        coalesce(k.last_used_at < now() - interval '1 minute', true) as stale
      from api_keys k join memberships m using (workspace_id, user_id)
      where k.key_hash = ${keyHash}
    ), counted as (${counted})
    select caller.*, counted.*, ${windowsLeft(sql)}
    from caller left join counted on true`;
  return row;
}

/** At most once a minute a key, and beside the request: nobody waits for it. */
async function markUsed(row: Row): Promise<void> {
  try {
    await database().$client`
      update api_keys set last_used_at = now() where workspace_id = ${row.workspace_id} and id = ${row.id}`;
  } catch (err) {
    rootLog().debug({ err }, "could not note the use of a key");
  }
}
