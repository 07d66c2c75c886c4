import { isScope, type Role, scopesOfRole } from "@/lib/contracts/scopes";
import type { Actor } from "@/lib/core/context";
import { database } from "@/lib/core/database";
import { within } from "@/lib/core/deadline";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { rootLog } from "@/lib/core/log";
import { onceMoreIfLost } from "@/lib/core/once-more";
import { hashApiKey } from "./api-key";

/** How much of the tighter of the two windows is left. */
export type RateLimitState = { limit: number; remaining: number; resetSeconds: number; exceeded: boolean };

export type Caller = { actor: Exclude<Actor, { kind: "system" }>; workspaceId: string; rateLimit: RateLimitState };

type Row = {
  workspace_id: string;
  id: string;
  user_id: string;
  scopes: string[];
  role: Role;
  problem: "revoked" | "expired" | "removed" | null;
  stale: boolean;
  minute_count: number;
  day_count: number;
  minute_left: number;
  day_left: number;
};

/**
 * Looks a key up by its hash and counts the call, in one statement and so in one round trip. Scopes are what
 * the key carries and its owner's role allows at this moment. Throws UNAUTHORIZED.
 */
export async function authenticateApiKey(key: string, bucket: "calls" | "dry_runs"): Promise<Caller> {
  const row = await within(
    4_500,
    onceMoreIfLost(() => lookUpAndCount(hashApiKey(key), bucket)),
  );
  if (!row) throw new AppError({ code: "UNAUTHORIZED", message: "The API key is not known." });
  if (row.problem) throw new AppError({ code: "UNAUTHORIZED", message: problems[row.problem] });
  if (row.stale) void markUsed(row);
  const allowed = scopesOfRole(row.role);
  const scopes = row.scopes.filter(isScope).filter((scope) => allowed.includes(scope));
  return {
    actor: { kind: "api_key", keyId: row.id, userId: row.user_id, role: row.role, scopes },
    workspaceId: row.workspace_id,
    rateLimit: tighterWindow(row),
  };
}

const problems = {
  revoked: "The API key was revoked.",
  expired: "The API key has expired.",
  removed: "The owner of the API key is no longer a member of the workspace.",
};

async function lookUpAndCount(keyHash: string, bucket: string): Promise<Row | undefined> {
  const { RATE_LIMIT_PER_MINUTE: perMinute, RATE_LIMIT_PER_DAY: perDay } = env();
  const [row] = await database().$client<Row[]>`
    with caller as (
      select k.workspace_id, k.id, k.user_id, k.scopes, m.role,
        case when k.revoked_at is not null then 'revoked'
             when k.expires_at <= now() then 'expired'
             when m.removed_at is not null then 'removed' end as problem,
        coalesce(k.last_used_at < now() - interval '1 minute', true) as stale
      from api_keys k join memberships m using (workspace_id, user_id)
      where k.key_hash = ${keyHash}
    ), counted as (
      insert into rate_limits as r (subject, minute_start, minute_count, day_start, day_count)
      select ${`${bucket}:`} || id, date_trunc('minute', now()), 1, date_trunc('day', now(), 'UTC'), 1
      from caller where problem is null
      on conflict (subject) do update set
        minute_count = case when r.minute_start = excluded.minute_start then least(r.minute_count, ${perMinute}) + 1 else 1 end,
        minute_start = excluded.minute_start,
        day_count = case when r.day_start = excluded.day_start then least(r.day_count, ${perDay}) + 1 else 1 end,
        day_start = excluded.day_start
      returning minute_count, day_count
    )
    select caller.*, counted.*,
      ceil(extract(epoch from date_trunc('minute', now()) + interval '1 minute' - now()))::int as minute_left,
      ceil(extract(epoch from date_trunc('day', now(), 'UTC') + interval '1 day' - now()))::int as day_left
    from caller left join counted on true`;
  return row;
}

function tighterWindow(row: Row): RateLimitState {
  const { RATE_LIMIT_PER_MINUTE: perMinute, RATE_LIMIT_PER_DAY: perDay } = env();
  const minute = windowState(perMinute, row.minute_count, row.minute_left);
  const day = windowState(perDay, row.day_count, row.day_left);
  if (day.exceeded) return day;
  return minute.exceeded || minute.remaining <= day.remaining ? minute : day;
}

function windowState(limit: number, count: number, resetSeconds: number): RateLimitState {
  return { limit, remaining: Math.max(0, limit - count), resetSeconds, exceeded: count > limit };
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
