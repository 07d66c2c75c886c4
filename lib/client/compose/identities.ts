import type { ResultOf } from "@/lib/client/api-client";
import type { emailCapabilitiesContract } from "@/lib/contracts/email-capabilities";

export type Capabilities = ResultOf<typeof emailCapabilitiesContract>;

/** One line of From: who a message can be from, and the way it takes. */
export type Identity = {
  /** Stays the same between visits: it is remembered per record. */
  id: string;
  name: string;
  email: string;
  /** What it is called in Settings. */
  label: string;
  usable: boolean;
  /** Why it cannot be used. */
  reason: string | null;
  /** Decoded bytes of all files together; 0: takes none. */
  maxAttachmentBytes: number;
  isDefault: boolean;
  route:
    | { mode: "company"; email_config_id?: string }
    | { mode: "personal"; sender_user_id: string; from_email: string };
};

/** Every identity the signed-in user may send as, the company's first; unusable ones too, each with its reason. */
export function listIdentities(capabilities: Capabilities): Identity[] {
  return [...companyIdentities(capabilities), ...ownIdentities(capabilities)];
}

/** The preferred one if it can be used, else the default, else any that can; null if none can. */
export function chooseIdentity(identities: readonly Identity[], preferredId: string | null): Identity | null {
  const usable = identities.filter((identity) => identity.usable);
  return (
    usable.find((identity) => identity.id === preferredId) ??
    usable.find((identity) => identity.isDefault) ??
    usable[0] ??
    null
  );
}

/** Another identity that could carry files of so many bytes. */
export function identityForFiles(
  identities: readonly Identity[],
  current: Identity | null,
  totalBytes: number,
): Identity | null {
  return (
    identities.find(
      (identity) => identity.usable && identity.id !== current?.id && identity.maxAttachmentBytes >= totalBytes,
    ) ?? null
  );
}

function companyIdentities({ company_mail: mail }: Capabilities): Identity[] {
  if (mail.configs.length === 0) return serverIdentity(mail);
  return mail.configs.map((config) => ({
    id: `config:${config.id}`,
    name: config.from_name,
    email: config.from_email,
    label: config.config_name,
    usable: config.usable,
    reason: config.reason,
    maxAttachmentBytes: config.max_attachment_bytes,
    isDefault: config.is_default,
    route: { mode: "company", email_config_id: config.id },
  }));
}

/** A workspace without configurations sends by the server's own relay and address. */
function serverIdentity(mail: Capabilities["company_mail"]): Identity[] {
  if (!mail.from_email) return [];
  return [
    {
      id: "server",
      name: "Company mail",
      email: mail.from_email,
      label: "This server’s address",
      usable: mail.configured,
      reason: mail.configured ? null : "Company mail is not set up.",
      maxAttachmentBytes: mail.max_attachment_bytes,
      isDefault: true,
      route: { mode: "company" },
    },
  ];
}

/** A signed-in person sends as themself only, so other people's mailboxes are left out. */
function ownIdentities({ authenticated_user: user, personal_gmail_users: people }: Capabilities): Identity[] {
  return people
    .filter((person) => person.user_id === user.user_id)
    .flatMap((person) =>
      person.send_as_aliases.map((alias): Identity => {
        const connected = person.connection_status === "active";
        return {
          id: `gmail:${person.user_id}:${alias.email.toLowerCase()}`,
          name: alias.displayName || person.display_name,
          email: alias.email,
          label: "Your Gmail",
          usable: connected && alias.usable,
          reason: reasonOf(connected, alias.usable),
          maxAttachmentBytes: person.max_attachment_bytes,
          isDefault: false,
          route: { mode: "personal", sender_user_id: person.user_id, from_email: alias.email },
        };
      }),
    );
}

function reasonOf(connected: boolean, usable: boolean): string | null {
  if (!connected) return "Gmail is no longer connected. Reconnect it to send as yourself.";
  return usable ? null : "Gmail has not verified this address yet.";
}
