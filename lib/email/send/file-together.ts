import { database } from "@/lib/core/database";
import { newId } from "@/lib/core/ids";
import { lockPatience } from "@/lib/core/together-else-alone";
import type { DeliveryFact } from "./delivery-fact";

type Sql = ReturnType<typeof database>["$client"];

/** `fact` is what the provider said; null files the row as it stands. */
export type MessageToFile = { workspaceId: string; id: string; fact: DeliveryFact | null };

export type FiledRow = {
  position: number;
  thread_id: string;
  activity_id: string | null;
  sent_at: string;
  deleted: { field: string; id: string }[];
};

export const mostFiledTogether = 16;

/**
 * Files messages in one statement, which is one transaction and one round trip. It begins with an update that matches
 * only rows that are not filed; returns those. A message that is given twice is filed once, as the first one says.
 * Two messages of one conversation cannot stand in one statement: PostgreSQL refuses it (21000).
 */
export function fileTogether(messages: readonly MessageToFile[]) {
  const sql = database().$client;
  // One that is filed late may be older than what came after it.
  const isLatest = sql`excluded.last_message_at >= t.last_message_at`;
  return sql<FiledRow[]>`
    with patience as materialized (
      ${lockPatience(sql, messages)}
    ), told as (
      ${told(sql, messages)}
    ), before as (
      select m.* from told t join email_messages m on m.workspace_id = t.workspace_id and m.id = t.id
    ), links as (
      ${linkedRecords(sql)}
    ), filed as (
      ${markFiled(sql)}
    ), thread as (
      insert into email_threads as t (workspace_id, id, subject, message_count, last_message_at, last_message_direction, last_message_preview)
      select workspace_id, thread_id, subject, 1, sent_at, direction, preview from filed
      order by workspace_id, thread_id
      on conflict (workspace_id, id) do update set
        message_count = t.message_count + 1,
        last_message_at = greatest(t.last_message_at, excluded.last_message_at),
        last_message_direction = case when ${isLatest} then excluded.last_message_direction else t.last_message_direction end,
        last_message_preview = case when ${isLatest} then excluded.last_message_preview else t.last_message_preview end,
        updated_at = now()
    ), participants as (
      insert into email_thread_participants (workspace_id, thread_id, email, name)
      select distinct on (f.workspace_id, f.thread_id, lower(p.email)) f.workspace_id, f.thread_id, lower(p.email), p.name
      from filed f, lateral (
        select f.sender_email as email, f.sender_name as name, -1 as position
        union all
        select r.email, r.name, r.position from email_recipients r
        where r.workspace_id = f.workspace_id and r.message_id = f.id and r.kind <> 'bcc'
      ) p
      order by f.workspace_id, f.thread_id, lower(p.email), p.position
      on conflict (workspace_id, thread_id, email) do update set name = excluded.name
        where email_thread_participants.name is null and excluded.name is not null
    ), thread_links as (
      insert into email_thread_links (workspace_id, thread_id, contact_id, deal_id, customer_id)
      select f.workspace_id, f.thread_id, l.contact_id, l.deal_id, l.customer_id from filed f join links l on l.message_id = f.id
      on conflict do nothing
    ), activity as (
      insert into activities (workspace_id, id, activity_type, subject, occurred_at, created_by, message_id)
      select workspace_id, activity_id, 'email', subject, sent_at, created_by, id from filed where activity_id is not null
    ), activity_links as (
      insert into activity_links (workspace_id, activity_id, contact_id, deal_id, customer_id, occurred_at)
      select f.workspace_id, f.activity_id, l.contact_id, l.deal_id, l.customer_id, f.sent_at from filed f join links l on l.message_id = f.id
    ), recipients as (
      ${recipientResults(sql, messages)}
    ), event as (
      insert into email_events (workspace_id, id, message_id, kind, detail)
      select workspace_id, event_id, id, state, jsonb_strip_nulls(jsonb_build_object('response', provider_response)) from filed
    )
    select f.position, f.thread_id, f.activity_id, f.sent_at,
      (select coalesce(jsonb_agg(jsonb_build_object('field', l.field, 'id', l.target_id)), '[]')
        from links l where l.message_id = f.id and l.deleted) as deleted
    from filed f`;
}

/**
 * What the providers said, and the ids of what filing makes. The range of positions makes PostgreSQL expect one row, and
 * read every table by key, however small it last saw it.
 */
function told(sql: Sql, messages: readonly MessageToFile[]) {
  const given = messages.map(({ workspaceId, id, fact }, position) => ({
    position,
    workspace_id: workspaceId,
    id,
    thread_id: newId(),
    activity_id: newId(),
    event_id: newId(),
    is_told: fact !== null,
    state: fact?.state,
    reported_message_id: fact?.reportedMessageId,
    provider_message_id: fact?.providerMessageId,
    provider_thread_ref: fact?.providerThreadRef,
    provider_response: fact?.providerResponse,
    ask_later: fact?.askLater,
    observed_later: fact?.observedLater ?? true,
    warnings: fact?.warnings,
  }));
  return sql`
      select distinct on (t.workspace_id, t.id) t.* from patience, jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
        as t(position int, workspace_id uuid, id uuid, thread_id uuid, activity_id uuid, event_id uuid, is_told boolean, state text,
          reported_message_id text, provider_message_id text, provider_thread_ref text, provider_response text,
          ask_later boolean, observed_later boolean, warnings jsonb)
      where t.position between 0 and ${mostFiledTogether}
      order by t.workspace_id, t.id, t.position`;
}

function linkedRecords(sql: Sql) {
  return sql`
      select b.id as message_id, 'contact_id' as field, c.id as contact_id, null::uuid as deal_id, null::uuid as customer_id,
        c.id as target_id, c.deleted_at is not null as deleted
      from before b join contacts c on c.workspace_id = b.workspace_id and c.id = b.contact_id
      union all
      select b.id, 'deal_id', null, d.id, null, d.id, d.deleted_at is not null
      from before b join deals d on d.workspace_id = b.workspace_id and d.id = b.deal_id
      union all
      select b.id, 'customer_id', null, null, c.id, c.id, c.deleted_at is not null
      from before b join customers c on c.workspace_id = b.workspace_id and c.id = b.customer_id`;
}

function markFiled(sql: Sql) {
  return sql`
      update email_messages m set
        state = case when m.state in ('sending', 'unknown') then coalesce(t.state, m.state) else m.state end,
        reported_message_id = coalesce(t.reported_message_id, m.reported_message_id),
        provider_message_id = coalesce(t.provider_message_id, m.provider_message_id),
        provider_draft_ref = case when coalesce(t.ask_later, true) then m.provider_draft_ref end,
        settle_after = case when not t.is_told then m.settle_after
          when t.ask_later and m.provider = 'gmail' then now() + interval '5 seconds' end,
        provider_thread_ref = coalesce(t.provider_thread_ref, m.provider_thread_ref),
        provider_response = coalesce(t.provider_response, m.provider_response),
        warnings = coalesce(t.warnings, m.warnings) || coalesce((
          select jsonb_agg(jsonb_build_object('code', 'LINK_DELETED', 'field', l.field, 'id', l.target_id))
          from links l where l.message_id = m.id and l.deleted), '[]'),
        sent_at = coalesce(m.sent_at, case when t.observed_later then m.created_at else now() end),
        filed_at = now(),
        thread_id = coalesce(m.thread_id, t.thread_id),
        activity_id = case when exists (select from links l where l.message_id = m.id) then t.activity_id end
      from told t
      where m.workspace_id = t.workspace_id and m.id = t.id and m.filed_at is null and m.state <> 'failed'
      returning m.*, t.position, t.event_id`;
}

function recipientResults(sql: Sql, messages: readonly MessageToFile[]) {
  const results = messages.flatMap(({ id, fact }) =>
    (fact?.recipients ?? []).map((recipient) => ({ message_id: id, ...recipient })),
  );
  return sql`
      update email_recipients r set status = x.status, response = x.response
      from filed f join jsonb_to_recordset(${JSON.stringify(results)}::jsonb)
        as x(message_id uuid, position int, status text, response text) on x.message_id = f.id
      where r.workspace_id = f.workspace_id and r.message_id = f.id and r.position = x.position`;
}
