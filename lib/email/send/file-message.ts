import { database } from "@/lib/core/database";
import { newId } from "@/lib/core/ids";
import type { DeliveryFact } from "./delivery-fact";

type Sql = ReturnType<typeof database>["$client"];

/** A message that is out, or may be, and is now on its timelines. */
export type Filed = {
  threadId: string;
  activityId: string | null;
  sentAt: Date;
  deletedLinks: { field: string; id: string }[];
};

type Row = { thread_id: string; activity_id: string | null; sent_at: string; deleted: { field: string; id: string }[] };

/**
 * Files a message: state, thread, participants, recipients' results, activity, its links and the event, from the
 * claim row and in one statement, which is one transaction and one round trip. It begins with an update that
 * matches only while the row is not filed, so that it files once whoever runs it; null: somebody else has.
 *
 * @param fact what the provider said; null files the row as it stands
 */
export async function fileMessage(
  target: { workspaceId: string; id: string },
  fact: DeliveryFact | null,
): Promise<Filed | null> {
  const sql = database().$client;
  const ids = { thread: newId(), activity: newId(), event: newId() };
  // One that is filed late may be older than what came after it.
  const isLatest = sql`excluded.last_message_at >= t.last_message_at`;
  const [row] = await sql<Row[]>`
    with before as (
      select * from email_messages where workspace_id = ${target.workspaceId} and id = ${target.id}
    ), links as (
      ${linkedRecords(sql)}
    ), gone as (
      select coalesce(jsonb_agg(jsonb_build_object('code', 'LINK_DELETED', 'field', field, 'id', target_id)), '[]') as facts
      from links where deleted
    ), filed as (
      ${markFiled(sql, target, fact, ids)}
    ), thread as (
      insert into email_threads as t (workspace_id, id, subject, message_count, last_message_at, last_message_direction, last_message_preview)
      select workspace_id, thread_id, subject, 1, sent_at, direction, preview from filed
      on conflict (workspace_id, id) do update set
        message_count = t.message_count + 1,
        last_message_at = greatest(t.last_message_at, excluded.last_message_at),
        last_message_direction = case when ${isLatest} then excluded.last_message_direction else t.last_message_direction end,
        last_message_preview = case when ${isLatest} then excluded.last_message_preview else t.last_message_preview end,
        updated_at = now()
    ), participants as (
      insert into email_thread_participants (workspace_id, thread_id, email, name)
      select distinct on (lower(p.email)) f.workspace_id, f.thread_id, lower(p.email), p.name
      from filed f, lateral (
        select f.sender_email as email, f.sender_name as name, -1 as position
        union all
        select r.email, r.name, r.position from email_recipients r
        where r.workspace_id = f.workspace_id and r.message_id = f.id and r.kind <> 'bcc'
      ) p
      order by lower(p.email), p.position
      on conflict (workspace_id, thread_id, email) do update set name = excluded.name
        where email_thread_participants.name is null and excluded.name is not null
    ), thread_links as (
      insert into email_thread_links (workspace_id, thread_id, contact_id, deal_id, customer_id)
      select f.workspace_id, f.thread_id, l.contact_id, l.deal_id, l.customer_id from filed f, links l
      on conflict do nothing
    ), activity as (
      insert into activities (workspace_id, id, activity_type, subject, occurred_at, created_by, message_id)
      select workspace_id, activity_id, 'email', subject, sent_at, created_by, id from filed where activity_id is not null
    ), activity_links as (
      insert into activity_links (workspace_id, activity_id, contact_id, deal_id, customer_id, occurred_at)
      select f.workspace_id, f.activity_id, l.contact_id, l.deal_id, l.customer_id, f.sent_at from filed f, links l
    ), recipients as (
      ${recipientResults(sql, fact)}
    ), event as (
      insert into email_events (workspace_id, id, message_id, kind, detail)
      select workspace_id, ${ids.event}, id, state, jsonb_strip_nulls(jsonb_build_object('response', provider_response)) from filed
    )
    select f.thread_id, f.activity_id, f.sent_at,
      (select coalesce(jsonb_agg(jsonb_build_object('field', field, 'id', target_id)), '[]') from links where deleted) as deleted
    from filed f`;
  if (!row) return null;
  return {
    threadId: row.thread_id,
    activityId: row.activity_id,
    sentAt: new Date(row.sent_at),
    deletedLinks: row.deleted,
  };
}

function linkedRecords(sql: Sql) {
  return sql`
      select 'contact_id' as field, c.id as contact_id, null::uuid as deal_id, null::uuid as customer_id, c.id as target_id,
        c.deleted_at is not null as deleted
      from before b join contacts c on c.workspace_id = b.workspace_id and c.id = b.contact_id
      union all
      select 'deal_id', null, d.id, null, d.id, d.deleted_at is not null
      from before b join deals d on d.workspace_id = b.workspace_id and d.id = b.deal_id
      union all
      select 'customer_id', null, null, c.id, c.id, c.deleted_at is not null
      from before b join customers c on c.workspace_id = b.workspace_id and c.id = b.customer_id`;
}

function markFiled(
  sql: Sql,
  target: { workspaceId: string; id: string },
  fact: DeliveryFact | null,
  ids: { thread: string; activity: string },
) {
  return sql`
      update email_messages m set
        state = case when m.state in ('sending', 'unknown') then coalesce(${fact?.state ?? null}, m.state) else m.state end,
        reported_message_id = coalesce(${fact?.reportedMessageId ?? null}, m.reported_message_id),
        provider_message_id = coalesce(${fact?.providerMessageId ?? null}, m.provider_message_id),
        provider_draft_ref = case when ${fact?.askLater ?? true} then m.provider_draft_ref end,
        settle_after = case when ${fact?.askLater ?? false} and m.provider = 'gmail' then now() + interval '5 seconds'
          when ${fact === null} then m.settle_after end,
        provider_thread_ref = coalesce(${fact?.providerThreadRef ?? null}, m.provider_thread_ref),
        provider_response = coalesce(${fact?.providerResponse ?? null}, m.provider_response),
        warnings = coalesce(${fact ? JSON.stringify(fact.warnings) : null}::jsonb, m.warnings) || (select facts from gone),
        sent_at = coalesce(m.sent_at, case when ${fact?.observedLater ?? true} then m.created_at else now() end),
        filed_at = now(),
        thread_id = coalesce(m.thread_id, ${ids.thread}::uuid),
        activity_id = case when exists (select from links) then ${ids.activity}::uuid end
      where m.workspace_id = ${target.workspaceId} and m.id = ${target.id} and m.filed_at is null and m.state <> 'failed'
      returning m.*`;
}

function recipientResults(sql: Sql, fact: DeliveryFact | null) {
  return sql`
      update email_recipients r set status = x.status, response = x.response
      from filed f, jsonb_to_recordset(${JSON.stringify(fact?.recipients ?? [])}::jsonb) as x(position int, status text, response text)
      where r.workspace_id = f.workspace_id and r.message_id = f.id and r.position = x.position`;
}
