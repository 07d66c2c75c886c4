import type { Activity } from "@/lib/contracts/activities";

export type ActivityEmail = NonNullable<Activity["email"]>;

export type MessageOutcome = {
  kind: "quiet" | "good" | "open" | "doubtful" | "bad";
  /** A word or two for the badge. */
  label: string;
  /** What happened, what it means and what to do; null where there is nothing to do. */
  advice: string | null;
};

/** How a message stands, in the words of whoever wrote it. */
export function messageOutcome({ status, direction, recipients }: ActivityEmail): MessageOutcome {
  if (direction === "inbound") return { kind: "quiet", label: "Received", advice: null };
  const refused = recipients.filter((recipient) => recipient.status === "refused" || recipient.status === "bounced");
  if (refused.length > 0 && (status === "sent" || status === "delivered")) return partly(refused, recipients.length);
  return OUTCOMES[status];
}

function partly(refused: ActivityEmail["recipients"], all: number): MessageOutcome {
  const names = listed(refused.map(({ email }) => email));
  return {
    kind: "doubtful",
    label: refused.length === all ? "Refused" : `${refused.length} of ${all} refused`,
    advice: `The mail server refused ${names}; ${
      refused.length === all ? "nobody" : all - refused.length === 1 ? "the other recipient" : "the other recipients"
    } got the message. Check the address, then write there again.`,
  };
}

/** "a", "a and b", "a, b and 3 others". */
function listed(names: readonly string[]): string {
  const shown = names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} others`] : names;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}

const OUTCOMES: Record<ActivityEmail["status"], MessageOutcome> = {
  received: { kind: "quiet", label: "Received", advice: null },
  sent: { kind: "quiet", label: "Sent", advice: null },
  delivered: { kind: "good", label: "Delivered", advice: null },
  sending: { kind: "open", label: "Sending…", advice: null },
  unknown: {
    kind: "doubtful",
    label: "May have arrived",
    advice:
      "The connection broke before the mail server confirmed this message. It may have arrived. Ask the recipient before you write again, then say here what happened.",
  },
  bounced: {
    kind: "bad",
    label: "Bounced",
    advice: "The message came back: it did not reach its recipient. Check the address, then send it again.",
  },
  spam_complaint: {
    kind: "bad",
    label: "Marked as spam",
    advice: "The recipient reported this message as spam. Do not write to this address again unless they ask you to.",
  },
  failed: {
    kind: "bad",
    label: "Not sent",
    advice: "This message did not go out. Write it again when you are ready.",
  },
};
