import { database } from "@/lib/core/database";
import { inBatches } from "@/lib/core/in-batches";
import { processSingleton } from "@/lib/core/process-singleton";
import { togetherElseAlone } from "@/lib/core/together-else-alone";
import type { ConnectionRow } from "@/lib/email/gmail/connection-row";
import type { ConfigRow } from "@/lib/email/senders/config-row";

/** An earlier message under the same Idempotency-Key. */
export type EarlierSend = { id: string; requestHash: string | null };

/** What an order to send refers to; null: nothing of this kind. */
export type References = {
  workspaceId: string;
  idempotencyKey: string | null;
  contactId: string | null;
  dealId: string | null;
  customerId: string | null;
  senderUserId: string | null;
  emailConfigId: string | null;
};

export type FoundReferences = {
  earlier: EarlierSend | null;
  /** Whether each is a record of the workspace that is not deleted; null is a no as well. */
  contact: boolean | null;
  deal: boolean | null;
  customer: boolean | null;
  /** The named sender as a member. */
  person: { email: string; name: string } | null;
  /** The named configuration, else the workspace's default. */
  config: ConfigRow | null;
  /** The workspace has configurations of its own, so that the server's own relay is not its company mail. */
  has_configs: boolean | null;
  /** The connected Gmail of the named sender, else of the configuration's. */
  mailbox: ConnectionRow | null;
};

/** How long an order waits for what it refers to. */
export const lookUpTimeoutMs = 4_500;

const mostTogether = 16;

const work = togetherElseAlone({ statement: findAll, read: (row) => row });
const inOneStatement = () =>
  processSingleton("references", () => inBatches(work, { most: mostTogether, awaitedMs: lookUpTimeoutMs }));

/** Looks up all that an order refers to, in one round trip at most. */
export function findReferences(references: References): Promise<FoundReferences | null> {
  return inOneStatement()(references);
}

/** Scalar sub-queries and a lateral one: PostgreSQL reads by index, an order at a time, however it estimates the rest. */
function findAll(orders: readonly References[]) {
  const asked = JSON.stringify(orders.map((references, position) => ({ position, ...references })));
  return database().$client<(FoundReferences & { position: number })[]>`
    select a.position,
      (select json_build_object('id', m.id, 'requestHash', m.request_hash) from email_messages m
        where m.workspace_id = a."workspaceId" and m.idempotency_key = a."idempotencyKey") as earlier,
      (select true from contacts c
        where c.workspace_id = a."workspaceId" and c.id = a."contactId" and c.deleted_at is null) as contact,
      (select true from deals d
        where d.workspace_id = a."workspaceId" and d.id = a."dealId" and d.deleted_at is null) as deal,
      (select true from customers c
        where c.workspace_id = a."workspaceId" and c.id = a."customerId" and c.deleted_at is null) as customer,
      (select json_build_object('email', m.email, 'name', u.name) from memberships m join users u on u.id = m.user_id
        where m.workspace_id = a."workspaceId" and m.user_id = a."senderUserId" and m.removed_at is null) as person,
      config.row as config,
      (select json_build_object('id', g.id, 'user_id', g.user_id, 'gmail_address', g.gmail_address, 'status', g.status,
          'granted_scopes', g.granted_scopes, 'aliases', g.aliases, 'aliases_fetched_at', g.aliases_fetched_at)
        from gmail_connections g
        where g.workspace_id = a."workspaceId" and g.closed_at is null
          and g.user_id = coalesce(a."senderUserId", config.gmail_sender_user_id)) as mailbox,
      (select true from email_configs c
        where c.workspace_id = a."workspaceId" and c.deleted_at is null limit 1) as has_configs
    from jsonb_to_recordset(${asked}::jsonb) as a(position int, "workspaceId" uuid, "idempotencyKey" text,
      "contactId" uuid, "dealId" uuid, "customerId" uuid, "senderUserId" uuid, "emailConfigId" uuid)
    left join lateral (
      select to_json(c) as row, c.gmail_sender_user_id from email_configs c
      where c.workspace_id = a."workspaceId" and c.deleted_at is null
        and case when a."emailConfigId" is null then c.is_default else c.id = a."emailConfigId" end
      offset 0
    ) config on true
    where a.position between 0 and ${mostTogether}`;
}
