import type { MissingEntity } from "@/lib/contracts/errors";
import { againIfLost } from "@/lib/core/again-if-lost";
import type { Ctx } from "@/lib/core/context";
import { database } from "@/lib/core/database";
import { within } from "@/lib/core/deadline";
import type { ConfigRow } from "./config-row";
import { linkFields, type SendInput } from "./send-input";

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
};

type Row = {
  earlier: EarlierSend | null;
  contact: boolean;
  deal: boolean;
  customer: boolean;
  sender: boolean;
  config: ConfigRow | null;
  has_configs: boolean;
};

/**
 * Everything that has to be known before a message is built, in one round trip: is the key taken, is each
 * referenced record there (foreign and deleted ones are not), which configuration applies.
 */
export async function lookUp(ctx: Ctx, input: SendInput): Promise<Found> {
  const row = await within(
    4_500,
    againIfLost(() => query(ctx.workspaceId, input)),
  );
  const present = {
    contact_id: row?.contact,
    deal_id: row?.deal,
    customer_id: row?.customer,
    sender_user_id: row?.sender,
    email_config_id: Boolean(row?.config),
  };
  const missing = [...linkFields, "sender_user_id" as const, "email_config_id" as const].flatMap((field) => {
    const id = input[field];
    return id !== undefined && !present[field] ? [{ field, id }] : [];
  });
  return { earlier: row?.earlier ?? null, missing, config: row?.config ?? null, hasConfigs: row?.has_configs ?? false };
}

async function query(workspaceId: string, input: SendInput): Promise<Row | undefined> {
  const configId = input.email_config_id ?? null;
  const key = input.dry_run ? null : (input.idempotency_key ?? null);
  const [row] = await database().$client<Row[]>`
    select
      (select json_build_object('id', id, 'requestHash', request_hash) from email_messages
        where workspace_id = ${workspaceId} and idempotency_key = ${key}) as earlier,
      exists (select from contacts
        where workspace_id = ${workspaceId} and id = ${input.contact_id ?? null} and deleted_at is null) as contact,
      exists (select from deals
        where workspace_id = ${workspaceId} and id = ${input.deal_id ?? null} and deleted_at is null) as deal,
      exists (select from customers
        where workspace_id = ${workspaceId} and id = ${input.customer_id ?? null} and deleted_at is null) as customer,
      exists (select from memberships
        where workspace_id = ${workspaceId} and user_id = ${input.sender_user_id ?? null} and removed_at is null) as sender,
      (select to_json(c) from email_configs c
        where workspace_id = ${workspaceId} and deleted_at is null
          and case when ${configId}::uuid is null then is_default else id = ${configId} end) as config,
      exists (select from email_configs where workspace_id = ${workspaceId} and deleted_at is null) as has_configs`;
  return row;
}
