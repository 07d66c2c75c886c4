import { database } from "@/lib/core/database";
import { fileMessage } from "@/lib/email/send/file-message";

type Target = { workspaceId: string; id: string };

/** How long a process may be silent before it counts as gone, by the database's clock. */
const silenceSeconds = 20;

/** True of a row whose process is gone; written for the alias `m` of `email_messages`. */
export const ownerIsGone = () => database().$client`
  not exists (select from app_processes p
    where p.id = m.process_id and p.heartbeat_at > now() - make_interval(secs => ${silenceSeconds}))
  and m.created_at < now() - make_interval(secs => ${silenceSeconds})`;

/**
 * Settles a row that a process left in `sending` when it died: SMTP cannot be asked what became of it, so it becomes
 * `unknown`, is filed as such, and a person decides. False while its process is alive.
 */
export async function settleAbandoned({ workspaceId, id }: Target): Promise<boolean> {
  const [row] = await database().$client<{ message_id: string; positions: number[] }[]>`
    select message_id, array(select position from email_recipients r
      where r.workspace_id = m.workspace_id and r.message_id = m.id) as positions
    from email_messages m
    where workspace_id = ${workspaceId} and id = ${id} and state = 'sending' and ${ownerIsGone()}`;
  if (!row) return false;
  await fileMessage(
    { workspaceId, id },
    {
      workspaceId,
      id,
      messageId: row.message_id,
      state: "unknown",
      providerMessageId: null,
      providerThreadRef: null,
      providerResponse: "The server stopped while the message was being handed over.",
      recipients: row.positions.map((position) => ({ position, status: "unknown", response: null })),
      warnings: [],
      observedLater: true,
    },
  );
  return true;
}
