import type { MissingEntity } from "@/lib/contracts/errors";
import { againIfLost } from "@/lib/core/again-if-lost";
import type { Ctx } from "@/lib/core/context";
import { database } from "@/lib/core/database";
import { within } from "@/lib/core/deadline";
import type { ConnectionRow } from "@/lib/email/gmail/connection-row";
import type { ConfigRow } from "@/lib/email/senders/config-row";
import { type Conversation, loadConversation } from "./conversation";
import { linkFields } from "./send-input";
import type { PartialMessage, SendOrder } from "./send-order";

/** An earlier message under the same Idempotency-Key. */
export type EarlierSend = { id: string; requestHash: string | null };

export type Found = {
  earlier: EarlierSend | null;
  /** Every reference of the request that points to nothing. */
  missing: MissingEntity[];
  /** The named configuration, else the workspace's default. */
  config: ConfigRow | null;
  /** The workspace has configurations of its own, so that the server's own relay is not its company mail. */
  hasConfigs: boolean;
  /** The connected Gmail of the named sender, else of the configuration's. */
  mailbox: ConnectionRow | null;
  /** The named sender as a member. */
  person: { email: string; name: string } | null;
  /** The conversation that a reply answers. */
  conversation: Conversation | null;
};

type Row = {
  earlier: EarlierSend | null;
  contact: boolean;
  deal: boolean;
  customer: boolean;
  person: { email: string; name: string } | null;
  config: ConfigRow | null;
  has_configs: boolean;
  mailbox: ConnectionRow | null;
};

/** What refers to something; a dry run may know no more of an order. */
type Referring = Pick<SendOrder, "answers"> & { message: PartialMessage };

/**
 * Everything that has to be known before a message is built, in one round trip: is the key taken, is each
 * referenced record there (foreign and deleted ones are not), which configuration and which mailbox apply.
 */
export async function lookUp(ctx: Ctx, { message, answers }: Referring): Promise<Found> {
  const { workspaceId } = ctx;
  const [row, conversation] = await within(
    4_500,
    Promise.all([
      againIfLost(() => query(workspaceId, message)),
      answers && againIfLost(() => loadConversation(workspaceId, answers.threadId, answers.inReplyTo)),
    ]),
  );
  const present = {
    contact_id: row?.contact,
    deal_id: row?.deal,
    customer_id: row?.customer,
    sender_user_id: Boolean(row?.person),
    email_config_id: Boolean(row?.config),
  };
  const missing = [...linkFields, "sender_user_id" as const, "email_config_id" as const].flatMap((field) => {
    const id = message[field];
    return id !== undefined && !present[field] ? [{ field, id }] : [];
  });
  const missingThread = answers && !conversation ? [{ field: "thread_id", id: answers.threadId }] : [];
  return {
    earlier: row?.earlier ?? null,
    missing: [...missingThread, ...missing],
    config: row?.config ?? null,
    hasConfigs: row?.has_configs ?? false,
    mailbox: row?.mailbox ?? null,
    person: row?.person ?? null,
    conversation: conversation ?? null,
  };
}

async function query(workspaceId: string, input: Referring["message"]): Promise<Row | undefined> {
  const configId = input.email_config_id ?? null;
  const senderId = input.sender_user_id ?? null;
  const key = input.dry_run ? null : (input.idempotency_key ?? null);
  const [row] = await database().$client<Row[]>`
    with config as (
      select * from email_configs c
      where workspace_id = ${workspaceId} and deleted_at is null
        and case when ${configId}::uuid is null then is_default else id = ${configId} end
    )
    select
      (select json_build_object('id', id, 'requestHash', request_hash) from email_messages
        where workspace_id = ${workspaceId} and idempotency_key = ${key}) as earlier,
      exists (select from contacts
        where workspace_id = ${workspaceId} and id = ${input.contact_id ?? null} and deleted_at is null) as contact,
      exists (select from deals
        where workspace_id = ${workspaceId} and id = ${input.deal_id ?? null} and deleted_at is null) as deal,
      exists (select from customers
        where workspace_id = ${workspaceId} and id = ${input.customer_id ?? null} and deleted_at is null) as customer,
      (select json_build_object('email', m.email, 'name', u.name) from memberships m join users u on u.id = m.user_id
        where m.workspace_id = ${workspaceId} and m.user_id = ${senderId} and m.removed_at is null) as person,
      (select to_json(config) from config) as config,
      (select json_build_object('id', id, 'user_id', user_id, 'gmail_address', gmail_address, 'status', status,
          'granted_scopes', granted_scopes, 'aliases', aliases, 'aliases_fetched_at', aliases_fetched_at)
        from gmail_connections
        where workspace_id = ${workspaceId} and closed_at is null
          and user_id = coalesce(${senderId}::uuid, (select gmail_sender_user_id from config))) as mailbox,
      exists (select from email_configs where workspace_id = ${workspaceId} and deleted_at is null) as has_configs`;
  return row;
}
