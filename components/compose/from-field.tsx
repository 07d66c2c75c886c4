import { ChevronDown, LoaderCircle } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Menu } from "@/components/ui/menu";
import { Skeleton } from "@/components/ui/skeleton";
import type { Identity } from "@/lib/client/compose/identity";
import { useComposerContext } from "./composer-context";
import { FieldRow } from "./field-row";
import { FromMenu } from "./from-menu";
import { FromRemedy } from "./from-remedy";
import { useIsGmailStandIn } from "./gmail-stand-in";
import { useFromProblem } from "./use-from-problem";

/** Who the mail is from. Identities that cannot be used are shown with their reason and the way to mend it. */
export function FromField() {
  const { identities, gmail, isLocked } = useComposerContext();
  const { current, isLoading, hasFailed, reload } = identities;
  const problem = useFromProblem();
  return (
    <FieldRow
      label="From"
      labelId="compose-from-label"
      problem={problem}
      noteId="compose-from-note"
      remedy={problem?.remedy && <FromRemedy remedy={problem.remedy} />}
      footer={gmail.isWaiting && <WaitingForGoogle />}
    >
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
              {current?.isGmail && <StandInBadge />}
              <ChevronDown aria-hidden className="size-3.5 shrink-0 text-ink-3" />
            </button>
          }
        >
          <FromMenu />
        </Menu>
      )}
      {hasFailed && (
        <button type="button" onClick={() => void reload()} className="h-8 text-accent text-sm hover:underline">
          Try again
        </button>
      )}
    </FieldRow>
  );
}

function IdentityName({ identity }: { identity: Identity | null }) {
  if (!identity) return <span className="text-ink-3">Choose who it is from</span>;
  return (
    <span className="truncate">
      {identity.name} <span className="text-ink-3">{identity.email}</span>
    </span>
  );
}

/** As Settings → E-mail says it, in a word. */
function StandInBadge() {
  if (!useIsGmailStandIn()) return null;
  return (
    <Badge tone="outline" title="Local stand-in for Google: nothing leaves this machine." className="shrink-0">
      stand-in
    </Badge>
  );
}

function WaitingForGoogle() {
  const { gmail } = useComposerContext();
  return (
    <p role="status" className="flex items-center gap-1.5 text-ink-2 text-xs">
      <LoaderCircle aria-hidden className="size-3 shrink-0 animate-spin" />
      Go on in Google’s window.
      <button type="button" onClick={gmail.stopWaiting} className="min-h-6 text-accent hover:underline">
        Stop waiting
      </button>
    </p>
  );
}
