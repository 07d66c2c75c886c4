import { limits } from "@/lib/contracts/limits";
import { type Role, scopesOfRole } from "@/lib/contracts/scopes";
import { againIfLost } from "@/lib/core/again-if-lost";
import { database } from "@/lib/core/database";
import { within } from "@/lib/core/deadline";
import { AppError, unknownName } from "@/lib/core/errors";
import type { Bucket, Caller } from "./caller";
import { type CallCount, countCalls, tighterWindow, windowsLeft } from "./count-calls";
import type { Session } from "./session-token";

const callLimits = { perMinute: limits.sessionCallsPerMinute, perDay: 1_000_000_000 };

type Row = CallCount & { workspace_id: string | null; role: Role | null };

/**
 * Looks up what a signed-in user is in a workspace and counts the call, in one round trip. Throws UNAUTHORIZED when the
 * session was ended, NOT_FOUND for a workspace they are no member of, which is the answer to an unknown one too.
 */
export async function authenticateSession(session: Session, workspaceSlug: string, bucket: Bucket): Promise<Caller> {
  const row = await within(
    4_500,
    againIfLost(() => lookUpAndCount(session, workspaceSlug, bucket)),
  );
  if (!row) throw sessionEnded();
  if (row.workspace_id === null || row.role === null) throw unknownName("workspace", workspaceSlug);
  return {
    actor: { kind: "user", userId: session.userId, role: row.role, scopes: scopesOfRole(row.role) },
    workspaceId: row.workspace_id,
    rateLimit: tighterWindow(row, callLimits),
  };
}

export function sessionEnded(): AppError {
  return new AppError({ code: "UNAUTHORIZED", message: "Your session has ended.", fix: "Sign in again." });
}

async function lookUpAndCount({ userId, epoch }: Session, slug: string, bucket: Bucket): Promise<Row | undefined> {
  const sql = database().$client;
  const counted = countCalls(sql, sql`select ${`${bucket}:user:`} || user_id, 1 from caller`, callLimits);
  const [row] = await sql<Row[]>`
    with caller as (
      select id as user_id from users where id = ${userId} and session_epoch = ${epoch}
    ), place as (
      select w.id as workspace_id, m.role
      from caller join memberships m using (user_id) join workspaces w on w.id = m.workspace_id
      where m.removed_at is null and lower(w.slug) = lower(${slug})
    ), counted as (${counted})
    select place.*, counted.*, ${windowsLeft(sql)}
    from caller left join place on true left join counted on true`;
  return row;
}
