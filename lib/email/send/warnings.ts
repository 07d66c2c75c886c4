import type { SendWarning } from "@/lib/contracts/sent-message";
import type { LinkField } from "./send-input";

/** A fact that did not stop the send, as it is kept in the row. Its sentence is made when it is shown. */
export type WarningFact =
  | { code: "RECIPIENT_REFUSED"; email: string; response: string }
  | { code: "LINK_DELETED"; field: LinkField; id: string }
  | { code: "FROM_SUBSTITUTED"; asked_for: string; reported: string };

/** The warning as the API answers it. */
export function presentWarning(fact: WarningFact): SendWarning {
  return { ...fact, message: sentence(fact) };
}

function sentence(fact: WarningFact): string {
  switch (fact.code) {
    case "RECIPIENT_REFUSED":
      return `${fact.email} was refused by the mail server and did not get this message: ${fact.response}`;
    case "LINK_DELETED":
      return `The record in ${fact.field} was deleted while the message was being sent. It is filed there and shows again on restore.`;
    case "FROM_SUBSTITUTED":
      return `The provider sent it as ${fact.reported} instead of ${fact.asked_for}.`;
  }
}
