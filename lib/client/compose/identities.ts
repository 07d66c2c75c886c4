import { mailboxKey } from "@/lib/contracts/email-address";
import type { Capabilities, Identity } from "./identity";
import { ownIdentities } from "./own-identities";

/** Every identity the signed-in user may send as, the company's first; unusable ones too, each with its reason. */
export function listIdentities(capabilities: Capabilities): Identity[] {
  return [...companyIdentities(capabilities), ...ownIdentities(capabilities)];
}

export type IdentityWish = {
  /** Who the mail is from already. */
  chosenId: string | null;
  /** Of a conversation: what it was held with on our side. */
  addresses?: readonly string[];
  /** Who was last written from on this record. */
  lastId?: string | null;
};

/**
 * Who a mail is from. One that was chosen stays, also when it can no longer be used: a mail never changes its sender by
 * itself; null when it is gone. Before that, of those that can be used: the conversation's, the last one, the default,
 * any; null if none can.
 */
export function chooseIdentity(
  identities: readonly Identity[],
  { chosenId, addresses = [], lastId = null }: IdentityWish,
): Identity | null {
  if (chosenId !== null) return identities.find(({ id }) => id === chosenId) ?? null;
  const usable = identities.filter((identity) => identity.usable);
  const keys = addresses.map(mailboxKey);
  return (
    usable.find(({ email }) => keys.includes(mailboxKey(email))) ??
    usable.find(({ id }) => id === lastId) ??
    usable.find(({ isDefault }) => isDefault) ??
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
    label: config.provider === "gmail" ? `${config.config_name} · Gmail` : config.config_name,
    usable: config.usable,
    reason: config.reason,
    maxAttachmentBytes: config.max_attachment_bytes,
    isDefault: config.is_default,
    isGmail: config.provider === "gmail",
    signature: "",
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
      isGmail: false,
      signature: "",
      route: { mode: "company" },
    },
  ];
}
