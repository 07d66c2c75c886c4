import type { GmailConnection } from "@/lib/contracts/gmail-connections";

/** An address that a mailbox may be asked to send as. */
export type SendAsAddress = {
  email: string;
  displayName: string;
  isDefault: boolean;
  verificationStatus: string | null;
  usable: boolean;
  /** Plain text. */
  signature: string;
};

/** Somebody's connected Gmail, with all that the settings say about it. */
export type Mailbox = {
  connection: GmailConnection;
  /** As Google told them last; none of them is usable while nothing can be sent from the mailbox. */
  addresses: SendAsAddress[];
  /** Names of the company's configurations that send through it. */
  dependents: string[];
};

/** Can mail leave through it, as far as is known here? */
export function canSend({ addresses }: Pick<Mailbox, "addresses">): boolean {
  return addresses.some(({ usable }) => usable);
}
