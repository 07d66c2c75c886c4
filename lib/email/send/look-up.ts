import type { MissingEntity } from "@/lib/contracts/errors";
import { againIfLost } from "@/lib/core/again-if-lost";
import type { Ctx } from "@/lib/core/context";
import { within } from "@/lib/core/deadline";
import type { ConnectionRow } from "@/lib/email/gmail/connection-row";
import type { ConfigRow } from "@/lib/email/senders/config-row";
import { type Conversation, loadConversation } from "./conversation";
import { type EarlierSend, findReferences, lookUpTimeoutMs, type References } from "./find-references";
import { linkFields } from "./send-input";
import type { PartialMessage, SendOrder } from "./send-order";

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

/** What refers to something; a dry run may know no more of an order. */
type Referring = Pick<SendOrder, "answers"> & { message: PartialMessage };

/**
 * Everything that has to be known before a message is built, in one round trip: is the key taken, is each
 * referenced record there (foreign and deleted ones are not), which configuration and which mailbox apply.
 */
export async function lookUp(ctx: Ctx, { message, answers }: Referring): Promise<Found> {
  const { workspaceId } = ctx;
  const references = referencesOf(workspaceId, message);
  const [found, conversation] = await within(
    lookUpTimeoutMs,
    Promise.all([
      againIfLost(() => findReferences(references)),
      answers && againIfLost(() => loadConversation(workspaceId, answers.threadId, answers.inReplyTo)),
    ]),
  );
  const present = {
    contact_id: found?.contact,
    deal_id: found?.deal,
    customer_id: found?.customer,
    sender_user_id: found?.person,
    email_config_id: found?.config,
  };
  const missing = [...linkFields, "sender_user_id" as const, "email_config_id" as const].flatMap((field) => {
    const id = message[field];
    return id !== undefined && !present[field] ? [{ field, id }] : [];
  });
  const missingThread = answers && !conversation ? [{ field: "thread_id", id: answers.threadId }] : [];
  return {
    earlier: found?.earlier ?? null,
    missing: [...missingThread, ...missing],
    config: found?.config ?? null,
    hasConfigs: found?.has_configs ?? false,
    mailbox: found?.mailbox ?? null,
    person: found?.person ?? null,
    conversation: conversation ?? null,
  };
}

function referencesOf(workspaceId: string, message: PartialMessage): References {
  return {
    workspaceId,
    idempotencyKey: message.dry_run ? null : (message.idempotency_key ?? null),
    contactId: message.contact_id ?? null,
    dealId: message.deal_id ?? null,
    customerId: message.customer_id ?? null,
    senderUserId: message.sender_user_id ?? null,
    emailConfigId: message.email_config_id ?? null,
  };
}
