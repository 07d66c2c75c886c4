import { database } from "@/lib/core/database";
import type { DispatchOutcome } from "@/lib/email/providers/provider";
import { settlerOf } from "@/lib/email/providers/registry";

export type Target = { workspaceId: string; id: string };

/** A message whose fate is open, or that left a draft behind: what it takes to ask, and to record the answer. */
export type OpenRow = Target & {
  state: string;
  messageId: string;
  senderEmail: string;
  senderName: string | null;
  draftRef: string | null;
  threadRef: string | null;
  gmailConnectionId: string | null;
  /** By position. */
  recipients: { kind: "to" | "cc" | "bcc"; email: string; name: string | null }[];
};

/** The columns of an OpenRow; written for the alias `m` of `email_messages`. */
export const openRowColumns = () => database().$client`
  m.workspace_id as "workspaceId", m.id, m.state, m.message_id as "messageId", m.sender_email as "senderEmail",
  m.sender_name as "senderName", m.provider_draft_ref as "draftRef", m.provider_thread_ref as "threadRef",
  m.gmail_connection_id as "gmailConnectionId",
  array(select json_build_object('kind', r.kind, 'email', r.email, 'name', r.name) from email_recipients r
    where r.workspace_id = m.workspace_id and r.message_id = m.id order by r.position) as recipients`;

/**
 * Who asks holds the row meanwhile, so that of several processes one does; longer than asking may take. Should it die,
 * the row is free again afterwards.
 */
export const heldFor = () => database().$client`interval '30 seconds'`;

/** Bounds one row's questions: a request that repeats a key waits for them. */
const askTimeoutMs = 8_000;

/** Asks the provider, which deletes a draft that did not leave. Null: it cannot be asked, or cannot tell now. Never sends. */
export async function askProvider(row: OpenRow): Promise<DispatchOutcome | null> {
  const provider = await settlerOf(row);
  if (!provider?.settle) return null;
  const recipients = row.recipients.map(({ email }) => email);
  return provider.settle({ ...row, recipients }, AbortSignal.timeout(askTimeoutMs));
}
