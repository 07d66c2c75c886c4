import type { DispatchOutcome } from "@/lib/email/providers/provider";
import { toDeliveryFact } from "@/lib/email/send/delivery-fact";
import { record } from "@/lib/email/send/record-outcome";
import { keepFact } from "./kept-facts";
import type { OpenRow } from "./open-row";

/**
 * Records what was found out afterwards. Should that fail, the fact is kept and tried again: asking a second time would
 * not tell the same, since a draft that told it has been deleted.
 */
export async function recordSettled(row: OpenRow, outcome: DispatchOutcome): Promise<void> {
  const message = {
    messageId: row.messageId,
    from: { email: row.senderEmail, name: row.senderName },
    to: row.recipients,
    recipients: row.recipients.map(({ email }) => email),
  };
  const fact = { ...toDeliveryFact(row.workspaceId, row.id, message, outcome), observedLater: true };
  try {
    await record(fact);
  } catch (err) {
    keepFact(fact);
    throw err;
  }
}
