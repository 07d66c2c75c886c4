import type { SentMessage } from "@/lib/contracts/sent-message";
import type { ClaimedSend, PreparedSend } from "./claim-send";
import type { DeliveryFact } from "./delivery-fact";
import type { Filed } from "./file-message";
import { linkFields } from "./send-input";
import { presentWarning, type WarningFact } from "./warnings";

type Sent = {
  claim: ClaimedSend;
  prepared: PreparedSend;
  fact: DeliveryFact;
  filed: Filed;
};

/** The first answer to a send, from what is at hand; a replay says the same from the record (`present-message.ts`). */
export function presentSent({ claim, prepared, fact, filed }: Sent): SentMessage {
  const { input, sender, message } = prepared;
  const resultAt = new Map(fact.recipients.map((result) => [result.position, result]));
  return {
    id: claim.id,
    status: fact.state,
    message_id: fact.reportedMessageId ?? message.messageId,
    thread_id: filed.threadId,
    activity_id: filed.activityId,
    mode: input.mode,
    provider: sender.provider.name,
    provider_message_id: fact.providerMessageId,
    from_email: sender.from.email,
    to_email: input.to_email,
    cc: message.to.filter((recipient) => recipient.kind === "cc").map((recipient) => recipient.email),
    recipients: message.to.map(({ kind, email }, position) => {
      const result = resultAt.get(position);
      return {
        kind,
        email,
        status: result?.status ?? "pending",
        ...(result?.response ? { response: result.response } : {}),
      };
    }),
    contact_id: input.contact_id ?? null,
    deal_id: input.deal_id ?? null,
    customer_id: input.customer_id ?? null,
    attachments: claim.files.map((file) => ({
      id: file.id,
      filename: file.filename,
      mime_type: file.mime_type,
      size: file.size_bytes,
    })),
    sent_at: filed.sentAt.toISOString(),
    warnings: [...fact.warnings, ...deletedLinks(filed)].map(presentWarning),
  };
}

function deletedLinks(filed: Filed): WarningFact[] {
  return linkFields.flatMap((field) => {
    const link = filed.deletedLinks.find((deleted) => deleted.field === field);
    return link ? [{ code: "LINK_DELETED", field, id: link.id } as const] : [];
  });
}
