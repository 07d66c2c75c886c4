import type { MailFate } from "../story/parse-events";
import type { DemoRows } from "./demo-rows";

type Message = Pick<DemoRows["emailMessages"][number], "state" | "providerResponse" | "warnings">;
type Status = Pick<DemoRows["emailRecipients"][number], "status" | "response">;
type Fact = { kind: string; detail: Record<string, unknown>; secondsLater: number };

/** What became of a message, in the columns that tell it: the message's, each recipient's, and its events. */
export type Delivery = { message: Message; recipient: (email: string, position: number) => Status; facts: Fact[] };

export function delivery(fate: MailFate, emails: readonly string[]): Delivery {
  const sent: Fact = { kind: "sent", detail: {}, secondsLater: 0 };
  const all =
    (status: Status["status"], response: string | null = null) =>
    () => ({ status, response });
  switch (fate) {
    case "sent":
      return { message: { state: "sent" }, recipient: all("accepted"), facts: [sent] };
    case "delivered":
      return {
        message: { state: "delivered" },
        recipient: all("delivered"),
        facts: [sent, { kind: "delivered", detail: {}, secondsLater: 4 }],
      };
    case "bounced": {
      const response = `550 5.1.1 <${emails[0]}>: Recipient address rejected: User unknown`;
      const facts = [sent, { kind: "bounced", detail: { response }, secondsLater: 11 }];
      return { message: { state: "bounced", providerResponse: response }, recipient: all("bounced", response), facts };
    }
    case "unknown": {
      const response = "The message was handed over, and then the mail server fell silent";
      const facts = [{ kind: "unknown", detail: { response }, secondsLater: 0 }];
      return { message: { state: "unknown", providerResponse: response }, recipient: all("unknown"), facts };
    }
    case "partly-refused":
      return partlyRefused(emails, sent);
  }
}

/** The second recipient did not get it; the others did. */
function partlyRefused(emails: readonly string[], sent: Fact): Delivery {
  const email = emails[1] ?? "";
  const response = `452 4.2.2 <${email}>: Mailbox full`;
  return {
    message: { state: "sent", warnings: [{ code: "RECIPIENT_REFUSED", email, response }] },
    recipient: (_email, position) =>
      position === 1 ? { status: "refused", response } : { status: "accepted", response: null },
    facts: [sent],
  };
}
