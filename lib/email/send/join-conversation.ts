import { limits } from "@/lib/contracts/limits";
import { invalidFields } from "@/lib/core/errors";
import type { Conversation } from "./conversation";
import type { PartialMessage, SendOrder } from "./send-order";

/** Where a message stands in its conversation (RFC 5322 §3.6.4); for a new one nothing is set. */
export type Threading = {
  threadId: string | null;
  inReplyTo: string | null;
  references: readonly string[];
  mailboxes: Conversation["mailboxes"];
};

const newThread: Threading = { threadId: null, inReplyTo: null, references: [], mailboxes: [] };

/**
 * Completes an order: a reply takes its subject and its links from the conversation, and names the message it answers
 * and all that came before. Throws VALIDATION_ERROR when `in_reply_to` is no message of the thread.
 */
export function joinConversation<M extends PartialMessage>(
  order: Pick<SendOrder, "answers"> & { message: M },
  conversation: Conversation | null,
): { input: M & { subject: string }; threading: Threading } {
  if (!order.answers || !conversation) {
    return { input: { ...order.message, subject: order.message.subject ?? "" }, threading: newThread };
  }
  const { parent } = conversation;
  if (!parent)
    throw invalidFields({ in_reply_to: ["is no message of this thread; leave it out to answer the latest"] });
  const input = {
    ...order.message,
    subject: replySubject(conversation.subject),
    contact_id: conversation.contact_id ?? undefined,
    deal_id: conversation.deal_id ?? undefined,
    customer_id: conversation.customer_id ?? undefined,
  };
  const threading = {
    threadId: order.answers.threadId,
    inReplyTo: parent.message_id,
    references: [...parent.references, parent.message_id],
    mailboxes: conversation.mailboxes,
  };
  return { input, threading };
}

/** "Re: " once, however often a conversation was answered (RFC 5322 §3.6.5). */
function replySubject(subject: string): string {
  if (/^re:/i.test(subject)) return subject;
  // Never half of a surrogate pair: neither UTF-8 nor PostgreSQL can hold it.
  return `Re: ${subject}`.slice(0, limits.subjectLength).replace(/[\ud800-\udbff]$/, "");
}
