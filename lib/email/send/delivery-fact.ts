import { mailboxKey } from "@/lib/contracts/email-address";
import { storableText } from "@/lib/core/storable-text";
import type { DispatchOutcome } from "@/lib/email/providers/provider";
import type { ComposedMessage } from "./compose-message";
import type { WarningFact } from "./warnings";

/** What is known about a message after it was handed over, in the columns that keep it. */
export type DeliveryFact = {
  workspaceId: string;
  id: string;
  messageId: string;
  /** The Message-ID that the provider reports, where it differs from ours. */
  reportedMessageId: string | null;
  /** The provider can be asked later: about the message's fate, or to delete a draft that was left behind. */
  askLater: boolean;
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

type Composed = Pick<ComposedMessage, "messageId" | "from" | "to" | "recipients">;

/** From the provider's outcome to what is recorded. */
export function toDeliveryFact(
  workspaceId: string,
  id: string,
  message: Composed,
  outcome: DispatchOutcome,
): DeliveryFact {
  const base = {
    workspaceId,
    id,
    messageId: message.messageId,
    reportedMessageId: null,
    askLater: false,
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
        reportedMessageId: storableText(otherThan(message.messageId, outcome.reported?.messageId)),
        providerMessageId: storableText(outcome.providerMessageId),
        providerThreadRef: storableText(outcome.threadRef),
        providerResponse: null,
        recipients,
        warnings: [...refusals(message, recipients), ...substitution(message, outcome.reported?.from)],
      };
    }
    case "rejected":
      return {
        ...base,
        state: "failed",
        askLater: outcome.leftDraft ?? false,
        providerResponse: storableText(outcome.response),
        recipients: recipientFacts(message, outcome.recipients),
        warnings: [],
      };
    case "uncertain":
      return {
        ...base,
        state: "unknown",
        askLater: true,
        providerResponse: storableText(outcome.reason),
        recipients: message.to.map((_recipient, position) => ({ position, status: "unknown", response: null })),
        warnings: [],
      };
  }
}

function recipientFacts(message: Composed, results: Extract<DispatchOutcome, { recipients: unknown }>["recipients"]) {
  return results.flatMap((result) => {
    const position = message.recipients.indexOf(result.email);
    if (position < 0) return [];
    return [
      { position, status: result.status, response: result.status === "refused" ? storableText(result.response) : null },
    ];
  });
}

function refusals(message: Composed, facts: DeliveryFact["recipients"]): WarningFact[] {
  return facts.flatMap((fact) => {
    const email = message.to[fact.position]?.email;
    if (fact.status !== "refused" || email === undefined) return [];
    return [{ code: "RECIPIENT_REFUSED", email, response: fact.response ?? "" }];
  });
}

function otherThan(ours: string, reported: string | null | undefined): string | null {
  return reported && reported !== ours ? reported : null;
}

/** Google sends as the default alias, without an error, when the asked-for one is no good any more. */
function substitution({ from }: Composed, reported: string | null | undefined): WarningFact[] {
  if (!reported || mailboxKey(reported) === mailboxKey(from.email)) return [];
  return [{ code: "FROM_SUBSTITUTED", asked_for: from.email, reported: storableText(reported) }];
}
