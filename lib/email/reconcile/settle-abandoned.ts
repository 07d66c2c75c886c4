import { database } from "@/lib/core/database";
import { askProvider, heldFor, type OpenRow, openRowColumns, type Target } from "./open-row";
import { recordSettled } from "./record-settled";

/** How long a process may be silent before it counts as gone, by the database's clock. */
const silenceSeconds = 20;

/** True of a row whose process is gone; written for the alias `m` of `email_messages`. */
export const ownerIsGone = () => database().$client`
  not exists (select from app_processes p
    where p.id = m.process_id and p.heartbeat_at > now() - make_interval(secs => ${silenceSeconds}))
  and m.created_at < now() - make_interval(secs => ${silenceSeconds})`;

const stopped = "The server stopped while the message was being handed over.";

/**
 * Settles a row that a process left in `sending` when it died. Gmail is asked what became of it, within 8 s; SMTP
 * cannot be. What nobody can tell now becomes `unknown` and is filed as such: a person may decide, and Gmail is asked
 * again later. False while its process is alive, or another one is asking.
 */
export async function settleAbandoned(target: Target): Promise<boolean> {
  const row = await hold(target);
  if (!row) return false;
  const outcome = await askProvider(row);
  await recordSettled(row, outcome ?? { kind: "uncertain", reason: stopped });
  return true;
}

/** SMTP rows need nobody's attention in between: filing takes effect once, whoever does it. */
async function hold({ workspaceId, id }: Target): Promise<OpenRow | undefined> {
  const [row] = await database().$client<OpenRow[]>`
    update email_messages m set
      settle_after = case when m.provider = 'gmail' then now() + ${heldFor()} end,
      settle_attempts = m.settle_attempts + 1
    where m.workspace_id = ${workspaceId} and m.id = ${id} and m.state = 'sending' and ${ownerIsGone()}
      and (m.settle_after is null or m.settle_after <= now())
    returning ${openRowColumns()}`;
  return row;
}
