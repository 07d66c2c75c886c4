import { ChevronDown, Settings } from "lucide-react";
import { useRouter } from "next/navigation";
import { useWorkspace } from "@/components/app/workspace-provider";
import { Menu, MenuChoice, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { Skeleton } from "@/components/ui/skeleton";
import type { Identity } from "@/lib/client/compose/identities";
import { routes } from "@/lib/client/routes";
import { useComposerContext } from "./composer-context";
import { FieldRow } from "./field-row";

/** Who the mail is from. Identities that cannot be used are shown with their reason and the way to mend it. */
export function FromField() {
  const { identities, problems, change, isLocked } = useComposerContext();
  const { current, all, isLoading, hasFailed, retry } = identities;
  const problem = hasFailed
    ? ({ text: "The senders could not be loaded.", tone: "error" } as const)
    : (problems.from ?? (isLoading || current ? undefined : ({ text: noSender(all), tone: "hint" } as const)));
  return (
    <FieldRow label="From" labelId="compose-from-label" problem={problem} noteId="compose-from-note">
      {isLoading ? (
        <Skeleton className="my-2 h-4 w-56" />
      ) : (
        <Menu
          align="start"
          className="w-88 max-w-[calc(100vw-2rem)]"
          trigger={
            <button
              type="button"
              id="compose-from"
              data-place="from"
              disabled={isLocked}
              aria-labelledby="compose-from-label compose-from"
              aria-describedby="compose-from-note"
              className="-ml-1.5 flex h-8 min-w-0 max-w-full items-center gap-1 rounded-md px-1.5 text-sm hover:bg-fill disabled:hover:bg-transparent"
            >
              <IdentityName identity={current} />
              <ChevronDown aria-hidden className="size-3.5 shrink-0 text-ink-3" />
            </button>
          }
        >
          {all.map((identity) => (
            <MenuChoice
              key={identity.id}
              checked={identity.id === current?.id}
              disabled={!identity.usable}
              {...(!identity.usable && { className: unusableLook })}
              onSelect={() => change({ identityId: identity.id }, "from", "attachments")}
            >
              <Choice identity={identity} />
            </MenuChoice>
          ))}
          {all.length > 0 && <MenuSeparator />}
          <SettingsItem needsMending={all.some((identity) => !identity.usable)} />
        </Menu>
      )}
      {hasFailed && (
        <button type="button" onClick={retry} className="h-8 text-accent text-sm hover:underline">
          Try again
        </button>
      )}
    </FieldRow>
  );
}

/** Not as pale as other disabled choices: the reason is there to be read. */
const unusableLook = "flex items-center gap-2 rounded-md px-2 text-ink-3 text-sm outline-none [&_svg]:size-4";

function noSender(all: readonly Identity[]): string {
  return all.length === 0
    ? "Nobody can send yet. Set up company mail in Settings → Email."
    : "None of the senders can be used at the moment. Open the list to see why.";
}

function IdentityName({ identity }: { identity: Identity | null }) {
  if (!identity) return <span className="text-ink-3">Nobody can send yet</span>;
  return (
    <span className="truncate">
      {identity.name} <span className="text-ink-3">{identity.email}</span>
    </span>
  );
}

function Choice({ identity }: { identity: Identity }) {
  return (
    <span className="wrap-anywhere-safe block py-1">
      <span className="block">{identity.name}</span>
      <span className="block text-ink-3 text-xs">
        {identity.email} · {identity.label}
      </span>
      {identity.reason && <span className="block text-warn text-xs">{identity.reason}</span>}
    </span>
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
