import type { GmailAlias } from "@/db/schema";
import type { DataOf } from "@/lib/contracts/define";
import type { emailCapabilitiesContract } from "@/lib/contracts/email-capabilities";
import type { ConnectionRow } from "@/lib/email/gmail/connection-row";
import { isUsableAlias } from "@/lib/email/gmail/is-usable-alias";
import { maySend, usableAliases } from "@/lib/email/senders/usable-mailbox";

type Capabilities = DataOf<typeof emailCapabilitiesContract>;
type Alias = Capabilities["personal_gmail_users"][number]["send_as_aliases"][number];

/** Every address of a mailbox, also those that cannot be used: people look for them and want to know why. */
export function presentAliases(mailbox: ConnectionRow): Alias[] {
  const known = mailbox.aliases.length > 0 ? mailbox.aliases : usableAliases(mailbox);
  const works = isWorking(mailbox);
  return known.map((alias) => presentAlias(alias, works));
}

/** Can mail leave through it right now, as far as is known here? */
export function isWorking({ status, granted_scopes }: ConnectionRow): boolean {
  return status !== "needs_reconnect" && maySend(granted_scopes);
}

function presentAlias(alias: GmailAlias, works: boolean): Alias {
  return {
    email: alias.email,
    displayName: alias.displayName,
    isDefault: alias.isDefault,
    verificationStatus: alias.verificationStatus,
    usable: works && isUsableAlias(alias),
    signature: alias.signature,
  };
}
