import type { DispatchOutcome } from "@/lib/email/providers/provider";
import type { ComposedMessage } from "./compose-message";
import type { WarningFact } from "./warnings";

/** What is known about a message after it was handed over, in the columns that keep it. */
export type DeliveryFact = {
  workspaceId: string;
  id: string;
  messageId: string;
  state: "sent" | "unknown" | "failed";
  providerMessageId: string | null;
  providerThreadRef: string | null;
  providerResponse: string | null;
  /** By position; empty: nothing is known of single recipients. */
  recipients: { position: number; status: "accepted" | "refused" | "unknown"; response: string | null }[];
  warnings: WarningFact[];
  /** Found out afterwards: then the message's time is that of its claim, not now. */
  observedLater: boolean;
};

/** From the provider's outcome to what is recorded. */
export function toDeliveryFact(
  workspaceId: string,
  id: string,
  message: ComposedMessage,
  outcome: DispatchOutcome,
): DeliveryFact {
  const base = {
    workspaceId,
    id,
    messageId: message.messageId,
    providerMessageId: null,
    providerThreadRef: null,
    observedLater: false,
  };
  switch (outcome.kind) {
    case "accepted": {
      const recipients = recipientFacts(message, outcome.recipients);
      return {
        ...base,
        state: "sent",
        providerMessageId: outcome.providerMessageId,
        providerThreadRef: outcome.threadRef,
        providerResponse: null,
        recipients,
        warnings: refusals(message, recipients),
      };
    }
    case "rejected":
      return {
        ...base,
        state: "failed",
        providerResponse: outcome.response,
        recipients: recipientFacts(message, outcome.recipients),
        warnings: [],
      };
    case "uncertain":
      return {
        ...base,
        state: "unknown",
        providerResponse: outcome.reason,
        recipients: message.to.map((_recipient, position) => ({ position, status: "unknown", response: null })),
        warnings: [],
      };
  }
}

function recipientFacts(
  message: ComposedMessage,
  results: Extract<DispatchOutcome, { recipients: unknown }>["recipients"],
) {
  return results.flatMap((result) => {
    const position = message.recipients.indexOf(result.email);
    if (position < 0) return [];
    return [{ position, status: result.status, response: result.status === "refused" ? result.response : null }];
  });
}

function refusals(message: ComposedMessage, facts: DeliveryFact["recipients"]): WarningFact[] {
  return facts.flatMap((fact) => {
    const email = message.to[fact.position]?.email;
    if (fact.status !== "refused" || email === undefined) return [];
    return [{ code: "RECIPIENT_REFUSED", email, response: fact.response ?? "" }];
  });
}
