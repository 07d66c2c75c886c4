import { database } from "@/lib/core/database";
import type { DispatchOutcome } from "@/lib/email/providers/provider";
import { askProvider, heldFor, type OpenRow, openRowColumns, type Target } from "./open-row";
import { recordSettled } from "./record-settled";

/** From 5 s on, twice as long each time, an hour at most, for a day. */
const firstPauseSeconds = 5;
const longestPauseSeconds = 3600;

type DueRow = OpenRow & { attempts: number };

/**
 * Asks once about a row that is due: an `unknown` message becomes what its provider says, and a draft left behind is
 * deleted. When nobody can tell, it is asked again later, for a day. What a person has decided meanwhile stays.
 */
export async function settleDue(target: Target): Promise<void> {
  const row = await hold(target);
  if (!row) return;
  const outcome = await askProvider(row);
  const isOpen = row.state === "unknown" || mayComeToLight(row);
  if (!outcome || (isOpen && outcome.kind === "uncertain")) return postpone(row, outcome);
  if (row.state === "unknown") await recordSettled(row, outcome);
  await stopAsking(row);
}

/** Gmail's search lags behind: a draft whose id nobody learned is looked for more than once, over some two minutes. */
function mayComeToLight({ state, draftRef, attempts }: DueRow): boolean {
  return state === "failed" && draftRef === null && attempts < 6;
}

async function hold({ workspaceId, id }: Target): Promise<DueRow | undefined> {
  const [row] = await database().$client<DueRow[]>`
    update email_messages m set settle_after = now() + ${heldFor()}, settle_attempts = m.settle_attempts + 1
    where m.workspace_id = ${workspaceId} and m.id = ${id} and m.settle_after <= now() and m.state <> 'sending'
    returning ${openRowColumns()}, m.settle_attempts as attempts`;
  return row;
}

/** The provider's latest words help the person who has to decide. */
async function postpone(row: DueRow, outcome: DispatchOutcome | null): Promise<void> {
  const reason = outcome?.kind === "uncertain" ? outcome.reason : null;
  const pauseSeconds = Math.min(firstPauseSeconds * 2 ** (row.attempts - 1), longestPauseSeconds);
  await database().$client`
    update email_messages set
      settle_after = case when created_at > now() - interval '24 hours' then now() + make_interval(secs => ${pauseSeconds}) end,
      provider_response = case when state = 'unknown' then coalesce(${reason}, provider_response) else provider_response end
    where workspace_id = ${row.workspaceId} and id = ${row.id} and settle_after is not null`;
}

/** Its draft is gone, and nothing is left to be asked. */
async function stopAsking({ workspaceId, id }: Target): Promise<void> {
  await database().$client`
    update email_messages set settle_after = null, provider_draft_ref = null
    where workspace_id = ${workspaceId} and id = ${id} and state <> 'sending'
      and (settle_after is not null or provider_draft_ref is not null)`;
}
