import { mailboxKey } from "@/lib/contracts/email-address";
import type { Person } from "./compose-request";
import { addRecipients } from "./recipient";

/** Of a message on a timeline, who wrote it to whom. */
export type Correspondence = {
  direction: "inbound" | "outbound";
  from_email: string;
  from_name: string | null;
  recipients: readonly { kind: "to" | "cc" | "bcc"; email: string; name: string | null }[];
};

/**
 * Who an answer goes to: who wrote, and to all also who else got it. An answer to what we sent ourselves goes on to its
 * recipients. Whoever got it in secret stays out.
 */
export function replyRecipients(mail: Correspondence, toAll: boolean): { to: Person[]; cc: Person[] } {
  const of = (kind: "to" | "cc") => mail.recipients.filter((recipient) => recipient.kind === kind).map(personOf);
  const isOurs = mail.direction === "outbound";
  const to = isOurs ? of("to") : [{ email: mail.from_email, name: mail.from_name }];
  const others = isOurs ? of("cc") : [...of("to"), ...of("cc")];
  return {
    to,
    cc: toAll
      ? withoutAddresses(
          addRecipients([], others),
          to.map(({ email }) => email),
        )
      : [],
  };
}

/** Whether answering all would reach anybody beyond the one. */
export function hasOthers(mail: Correspondence, ours: readonly string[]): boolean {
  const { to, cc } = replyRecipients(mail, true);
  return to.length > 1 || withoutAddresses(cc, ours).length > 0;
}

/** People who have none of these addresses, letter case aside. */
export function withoutAddresses(people: readonly Person[], addresses: readonly string[]): Person[] {
  const keys = new Set(addresses.map(mailboxKey));
  return people.filter(({ email }) => !keys.has(mailboxKey(email)));
}

function personOf({ email, name }: Person): Person {
  return { email, name };
}
