import { database } from "@/lib/core/database";
import { newId } from "@/lib/core/ids";
import type { DeliveryFact } from "./delivery-fact";

/**
 * Saves the bare fact, in a transaction of its own and without filing: what became of the message must survive even
 * when thread or timeline cannot be written. A row that somebody called `unknown` meanwhile is improved to the truth;
 * any other state is left alone. A failed message frees its Idempotency-Key.
 */
export async function saveFact(fact: DeliveryFact): Promise<void> {
  const failed = fact.state === "failed";
  await database().$client`
    with saved as (
      update email_messages m set
        state = ${fact.state},
        reported_message_id = coalesce(${fact.reportedMessageId}, m.reported_message_id),
        provider_message_id = coalesce(${fact.providerMessageId}, m.provider_message_id),
        provider_draft_ref = case when ${fact.askLater} then m.provider_draft_ref end,
        settle_after = case when ${fact.askLater} and m.provider = 'gmail' then now() + interval '5 seconds' end,
        provider_thread_ref = coalesce(${fact.providerThreadRef}, m.provider_thread_ref),
        provider_response = coalesce(${fact.providerResponse}, m.provider_response),
        warnings = ${JSON.stringify(fact.warnings)}::jsonb || jsonb_path_query_array(m.warnings, '$[*] ? (@.code == "LINK_DELETED")'),
        sent_at = case when ${failed} then null else coalesce(m.sent_at, now()) end,
        released_key = case when ${failed} then m.idempotency_key else m.released_key end,
        idempotency_key = case when ${failed} then null else m.idempotency_key end
      where m.workspace_id = ${fact.workspaceId} and m.id = ${fact.id} and m.state in ('sending', 'unknown')
        and m.state <> ${fact.state}
      returning m.workspace_id, m.id, m.state, m.provider_response
    ), recipients as (
      update email_recipients r set status = x.status, response = x.response
      from saved s, jsonb_to_recordset(${JSON.stringify(fact.recipients)}::jsonb) as x(position int, status text, response text)
      where r.workspace_id = s.workspace_id and r.message_id = s.id and r.position = x.position
    )
    insert into email_events (workspace_id, id, message_id, kind, detail)
    select workspace_id, ${newId()}, id, state, jsonb_strip_nulls(jsonb_build_object('response', provider_response)) from saved`;
}
