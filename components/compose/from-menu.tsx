import { MailPlus, RefreshCw, Settings } from "lucide-react";
import { useRouter } from "next/navigation";
import { useWorkspace } from "@/components/app/workspace-provider";
import { MenuChoice, MenuItem, MenuLabel, MenuSeparator } from "@/components/ui/menu";
import type { Identity } from "@/lib/client/compose/identity";
import { type MailboxState, mailboxState } from "@/lib/client/compose/own-identities";
import { routes } from "@/lib/client/routes";
import { useComposerContext } from "./composer-context";
import { useIsGmailStandIn } from "./gmail-stand-in";
import { useReadAliases } from "./use-read-aliases";

/** Everybody the mail can be from, and the ways to have more of them. */
export function FromMenu() {
  const { identities } = useComposerContext();
  const { all, capabilities } = identities;
  const own = all.filter(({ route }) => route.mode === "personal");
  const company = all.filter(({ route }) => route.mode === "company");
  return (
    <>
      {company.length > 0 && own.length > 0 && <MenuLabel>Company</MenuLabel>}
      <Choices of={company} />
      {own.length > 0 && <MenuLabel>You</MenuLabel>}
      <Choices of={own} />
      {all.length > 0 && <MenuSeparator />}
      {capabilities && <GmailItem state={mailboxState(capabilities)} />}
      {own.some(({ usable, reason }) => !usable && reason !== null) && <ReadAgainItem />}
      <SettingsItem needsMending={company.some((identity) => !identity.usable)} />
    </>
  );
}

function Choices({ of }: { of: readonly Identity[] }) {
  const { identities, change } = useComposerContext();
  return of.map((identity) => (
    <MenuChoice
      key={identity.id}
      checked={identity.id === identities.current?.id}
      disabled={!identity.usable}
      {...(!identity.usable && { className: unusableLook })}
      onSelect={() => change({ identityId: identity.id }, "from", "attachments")}
    >
      <Choice identity={identity} />
    </MenuChoice>
  ));
}

/** Not as pale as other disabled choices: the reason is there to be read. */
const unusableLook = "flex items-center gap-2 rounded-md px-2 text-ink-3 text-sm outline-none [&_svg]:size-4";

function Choice({ identity }: { identity: Identity }) {
  const isStandIn = useIsGmailStandIn() && identity.isGmail;
  return (
    <span className="wrap-anywhere-safe block py-1">
      <bdi className="block">{identity.name}</bdi>
      <span className="block text-ink-3 text-xs">
        {identity.email} · {identity.label}
        {isStandIn && " · local stand-in"}
      </span>
      {identity.reason && <span className="block text-warn text-xs">{identity.reason}</span>}
    </span>
  );
}

const gmailLabels: Partial<Record<MailboxState, string>> = {
  notConnected: "Connect Gmail…",
  needsReconnect: "Reconnect Gmail…",
  missingScope: "Reconnect Gmail to add a permission…",
};

/** Within the choice itself: browsers open a window only then. */
function GmailItem({ state }: { state: MailboxState }) {
  const { gmail } = useComposerContext();
  const label = gmailLabels[state];
  if (!label) return null;
  return (
    <MenuItem onSelect={gmail.connect}>
      <MailPlus aria-hidden />
      {label}
    </MenuItem>
  );
}

function ReadAgainItem() {
  const readAliases = useReadAliases();
  return (
    <MenuItem onSelect={() => void readAliases()}>
      <RefreshCw aria-hidden />
      Read the addresses from Gmail again
    </MenuItem>
  );
}

function SettingsItem({ needsMending }: { needsMending: boolean }) {
  const { slug } = useWorkspace();
  const router = useRouter();
  return (
    <MenuItem onSelect={() => router.push(routes.settings(slug, "email"))}>
      <Settings aria-hidden />
      {needsMending ? "Mend it in Settings → Email" : "Settings → Email"}
    </MenuItem>
  );
}
