import type { Role } from "@/lib/contracts/scopes";
import { database } from "@/lib/core/database";
import { env } from "@/lib/core/env";
import { inBatches } from "@/lib/core/in-batches";
import { processSingleton } from "@/lib/core/process-singleton";
import { lockPatience, togetherElseAlone } from "@/lib/core/together-else-alone";
import type { Bucket } from "./caller";
import { type CallCount, type CallLimits, countCalls, windowsLeft } from "./count-calls";

/** One call with an API key. */
type KeyCall = { keyHash: string; bucket: Bucket };

/** An API key as it stands, and the calls it has made with this one. */
export type CalledKey = CallCount & {
  workspace_id: string;
  id: string;
  user_id: string;
  scopes: string[];
  role: Role;
  problem: "revoked" | "expired" | "removed" | null;
  /** Its last use was noted more than a minute ago. */
  stale: boolean;
};

/** How long a request waits to be let in. */
export const keyCallTimeoutMs = 4_500;

const mostTogether = 32;

const work = togetherElseAlone({ statement: countKeyCalls, read: (row) => row });
const callsInBatches = () =>
  processSingleton("key-calls", () => inBatches(work, { most: mostTogether, awaitedMs: keyCallTimeoutMs }));

/** Looks a key up by its hash and counts the call; null: there is no such key. */
export function countKeyCall(call: KeyCall): Promise<CalledKey | null> {
  return callsInBatches()(call);
}

export function keyCallLimits(): CallLimits {
  const { RATE_LIMIT_PER_MINUTE: perMinute, RATE_LIMIT_PER_DAY: perDay } = env();
  return { perMinute, perDay };
}

/**
 * In one statement and so in one round trip for all calls. The counter of a key moves by as many calls as it has here;
 * of these the first takes the lowest number, so that each sees what it would have seen alone. The range of positions
 * makes PostgreSQL expect one row, and read by key.
 */
function countKeyCalls(calls: readonly KeyCall[]) {
  const sql = database().$client;
  const asked = JSON.stringify(calls.map((call, position) => ({ position, ...call })));
  const totals = sql`select subject, count(*)::int from caller where problem is null group by subject`;
  return sql<(CalledKey & { position: number })[]>`
    with patience as materialized (
      ${lockPatience(sql, calls)}
    ), caller as (
      select a.position, a.bucket || ':' || k.id as subject, k.workspace_id, k.id, k.user_id, k.scopes, m.role,
        case when k.revoked_at is not null then 'revoked'
             when k.expires_at <= now() then 'expired'
             when m.removed_at is not null then 'removed' end as problem,
        coalesce(k.last_used_at < now() - interval '1 minute', true) as stale,
        count(*) over (partition by k.id, a.bucket order by a.position desc)::int - 1 as later
      from patience, jsonb_to_recordset(${asked}::jsonb) as a(position int, "keyHash" text, bucket text)
      join api_keys k on k.key_hash = a."keyHash" join memberships m using (workspace_id, user_id)
      where a.position between 0 and ${mostTogether}
    ), counted as (${countCalls(sql, totals, keyCallLimits())})
    select caller.*, counted.minute_count - later as minute_count, counted.day_count - later as day_count, ${windowsLeft(sql)}
    from caller left join counted using (subject)`;
}
