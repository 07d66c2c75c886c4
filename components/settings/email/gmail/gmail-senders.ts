import { canSend, type Mailbox } from "./mailbox";

type Member = { user_id: string; name: string };

/** A member as the one whose Gmail a configuration sends through. */
export type GmailSender = {
  user_id: string;
  name: string;
  gmail_address: string | null;
  /** Why nothing can be sent through it now, after the member's name; null when it can. */
  obstacle: string | null;
  /** What it may send as now, Gmail's default first. */
  addresses: string[];
};

/** Every member with what their mailbox can do: those whose mailbox works first, then by name. */
export function gmailSenders(members: Member[], mailboxes: Mailbox[]): GmailSender[] {
  const connected = new Set(mailboxes.map(({ connection }) => connection.user_id));
  const others = members.filter(({ user_id }) => !connected.has(user_id)).map(withoutMailbox);
  return [...mailboxes.map(toSender), ...others].sort(
    (a, b) => Number(a.obstacle !== null) - Number(b.obstacle !== null) || a.name.localeCompare(b.name),
  );
}

function toSender(mailbox: Mailbox): GmailSender {
  const { user_id, name, gmail_address } = mailbox.connection;
  const addresses = mailbox.addresses
    .filter(({ usable }) => usable)
    .toSorted((a, b) => Number(b.isDefault) - Number(a.isDefault))
    .map(({ email }) => email);
  return { user_id, name, gmail_address, obstacle: obstacleOf(mailbox), addresses };
}

function obstacleOf(mailbox: Mailbox): string | null {
  if (mailbox.connection.status === "needs_reconnect") return "has to reconnect Gmail";
  return canSend(mailbox) ? null : "did not allow sending";
}

function withoutMailbox({ user_id, name }: Member): GmailSender {
  return { user_id, name, gmail_address: null, obstacle: "has no Gmail connected", addresses: [] };
}
