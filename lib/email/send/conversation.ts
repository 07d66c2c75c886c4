import { database } from "@/lib/core/database";

/** What a reply has to know of the conversation it joins. */
export type Conversation = {
  subject: string;
  /** The records it is filed on, one of a kind, as far as they still exist. */
  contact_id: string | null;
  deal_id: string | null;
  customer_id: string | null;
  /** The message that is answered; null when the thread has no such message. */
  parent: { message_id: string; references: string[] } | null;
  /** The thread's own name in each Gmail mailbox it was sent from. */
  mailboxes: { connection_id: string; thread_ref: string }[];
};

/**
 * Reads the conversation for a reply. Null when there is no such thread in the workspace.
 *
 * @param inReplyTo Message-ID, with or without angle brackets, or id of a message of the thread; null: the latest that went out
 */
export async function loadConversation(
  workspaceId: string,
  threadId: string,
  inReplyTo: string | null,
): Promise<Conversation | null> {
  const sql = database().$client;
  const bracketed = inReplyTo === null || inReplyTo.startsWith("<") ? inReplyTo : `<${inReplyTo}>`;
  const [row] = await sql<{ conversation: Conversation }[]>`
    with messages as (
      select id, coalesce(reported_message_id, message_id) as message_id, message_id as written_id, reference_ids,
        gmail_connection_id, provider_thread_ref, created_at, state = 'failed' as has_failed
      from email_messages
      where workspace_id = ${workspaceId} and thread_id = ${threadId} and filed_at is not null
    )
    select json_build_object(
      'subject', t.subject,
      'contact_id', (select l.contact_id from email_thread_links l
        join contacts c on c.workspace_id = l.workspace_id and c.id = l.contact_id and c.deleted_at is null
        where l.workspace_id = t.workspace_id and l.thread_id = t.id order by l.created_at, l.target_id limit 1),
      'deal_id', (select l.deal_id from email_thread_links l
        join deals d on d.workspace_id = l.workspace_id and d.id = l.deal_id and d.deleted_at is null
        where l.workspace_id = t.workspace_id and l.thread_id = t.id order by l.created_at, l.target_id limit 1),
      'customer_id', (select l.customer_id from email_thread_links l
        join customers c on c.workspace_id = l.workspace_id and c.id = l.customer_id and c.deleted_at is null
        where l.workspace_id = t.workspace_id and l.thread_id = t.id order by l.created_at, l.target_id limit 1),
      'parent', (select json_build_object('message_id', m.message_id, 'references', m.reference_ids) from messages m
        where ${inReplyTo}::text is null or m.id::text = lower(${inReplyTo}) or ${bracketed} in (m.message_id, m.written_id)
        order by m.has_failed, m.created_at desc, m.id desc limit 1),
      'mailboxes', (select coalesce(json_agg(x), '[]') from (
        select distinct on (m.gmail_connection_id) m.gmail_connection_id as connection_id, m.provider_thread_ref as thread_ref
        from messages m where m.gmail_connection_id is not null and m.provider_thread_ref is not null
        order by m.gmail_connection_id, m.created_at desc, m.id desc) x)
    ) as conversation
    from email_threads t
    where t.workspace_id = ${workspaceId} and t.id = ${threadId}`;
  return row?.conversation ?? null;
}
