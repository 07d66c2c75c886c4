import { mailboxKey } from "@/lib/contracts/email-address";
import type { Capabilities, Identity } from "./identity";

type OwnMailbox = Capabilities["personal_gmail_users"][number];

/** How the signed-in user's own Gmail stands. */
export type MailboxState = "notConnected" | "active" | "needsReconnect" | "missingScope";

/** A signed-in person sends as themself only, so other people's mailboxes are left out. */
function ownMailbox({ authenticated_user: user, personal_gmail_users: people }: Capabilities): OwnMailbox | null {
  return people.find((person) => person.user_id === user.user_id) ?? null;
}

export function mailboxState(capabilities: Capabilities): MailboxState {
  const mailbox = ownMailbox(capabilities);
  if (mailbox === null) return "notConnected";
  if (mailbox.connection_status === "active") return "active";
  return mailbox.connection_status === "missing_scope" ? "missingScope" : "needsReconnect";
}

/** Every alias of one's own Gmail, usable or not. */
export function ownIdentities(capabilities: Capabilities): Identity[] {
  const mailbox = ownMailbox(capabilities);
  if (mailbox === null) return [];
  const state = mailboxState(capabilities);
  return mailbox.send_as_aliases.map((alias): Identity => {
    const reason = reasonOf(state, alias);
    return {
      id: `gmail:${mailbox.user_id}:${alias.email.toLowerCase()}`,
      name: alias.displayName || mailbox.display_name,
      email: alias.email,
      label: "Your Gmail",
      usable: reason === null,
      reason,
      maxAttachmentBytes: mailbox.max_attachment_bytes,
      isDefault: false,
      isGmail: true,
      signature: alias.signature,
      route: { mode: "personal", sender_user_id: mailbox.user_id, from_email: alias.email },
    };
  });
}

/** What Gmail itself would send as, except that the address one works under here comes first. */
export function preferredOwnIdentity(capabilities: Capabilities): Identity | null {
  const usable = ownIdentities(capabilities).filter((identity) => identity.usable);
  const has = (email: string) => usable.find((identity) => mailboxKey(identity.email) === mailboxKey(email));
  const standard = ownMailbox(capabilities)?.send_as_aliases.find((alias) => alias.isDefault);
  return has(capabilities.authenticated_user.email) ?? (standard && has(standard.email)) ?? usable[0] ?? null;
}

/** Every address that is the writer's or the company's: none of them has to get a copy of an answer. */
export function ourAddresses(capabilities: Capabilities): string[] {
  const { authenticated_user: user, company_mail: company } = capabilities;
  const mailbox = ownMailbox(capabilities);
  return [
    user.email,
    mailbox?.gmail_address,
    ...(mailbox?.send_as_aliases.map(({ email }) => email) ?? []),
    company.from_email,
    company.gmail_email,
    ...company.configs.map((config) => config.from_email),
  ].filter((email) => typeof email === "string");
}

function reasonOf(state: MailboxState, alias: OwnMailbox["send_as_aliases"][number]): string | null {
  if (state === "needsReconnect")
    return "Google no longer accepts the connection. Reconnect Gmail to send as yourself.";
  if (alias.usable) return null;
  if (alias.verificationStatus === "pending")
    return "Gmail waits for this address to be confirmed. Open the confirmation mail that Gmail sent there.";
  if (state === "missingScope")
    return "Gmail was connected without the permission to send. Reconnect it and leave every box on Google’s page ticked.";
  return "Gmail has not verified this address. Verify it in Gmail’s settings, under “Send mail as”.";
}
