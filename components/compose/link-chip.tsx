import { X } from "lucide-react";
import { cn } from "@/lib/client/class-names";
import type { LinkedRecord, LinkKind } from "@/lib/client/compose/compose-request";
import type { Problem } from "@/lib/client/compose/problem";
import { linkIcons } from "./link-icons";

type LinkChipProps = {
  kind: LinkKind;
  record: LinkedRecord;
  problem: Problem | undefined;
  isLocked: boolean;
  /** null: it belongs to the conversation, and stays. */
  onRemove: (() => void) | null;
};

/** A linked record; one that is gone turns red and says in words how to go on. */
export function LinkChip({ kind, record, problem, isLocked, onRemove }: LinkChipProps) {
  const Icon = linkIcons[kind];
  return (
    <span
      className={cn(
        "inline-flex h-6 min-w-0 max-w-56 items-center gap-1 rounded-full pl-2 text-xs",
        !onRemove && "pr-2.5",
        problem ? "bg-danger-soft text-danger" : "bg-accent-soft text-accent",
        problem && "max-w-full",
      )}
    >
      <Icon aria-hidden className="size-3 shrink-0" />
      <span className="sr-only">{kind}:</span>
      <bdi className={cn("truncate", problem && "line-through")}>{record.name}</bdi>
      {onRemove && (
        <button
          type="button"
          data-place={kind}
          disabled={isLocked}
          onClick={onRemove}
          aria-label={`Remove link to ${kind} ${record.name}`}
          aria-describedby={problem ? `compose-${kind}-note` : undefined}
          className={cn(
            "flex h-6 shrink-0 items-center justify-center gap-1 rounded-full disabled:pointer-events-none disabled:opacity-30",
            problem ? "px-2 font-medium underline underline-offset-2" : "w-6 opacity-60 hover:opacity-100",
          )}
        >
          {problem ? "Remove link" : <X aria-hidden className="size-3" />}
        </button>
      )}
    </span>
  );
}
