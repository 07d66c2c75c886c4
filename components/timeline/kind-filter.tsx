import { cn } from "@/lib/client/class-names";
import { type TimelineKind, timelineKinds } from "@/lib/client/timeline/timeline-kinds";

type KindFilterProps = { value: TimelineKind; onChoose: (kind: TimelineKind) => void };

/** Narrows the timeline to one kind. Scrolls sideways where there is no room for all. */
export function KindFilter({ value, onChoose }: KindFilterProps) {
  return (
    <fieldset className="-mx-4 min-w-0 overflow-x-auto px-4 py-0.5 [scrollbar-width:none] sm:-mx-6 sm:px-6">
      <legend className="sr-only">Show in the timeline</legend>
      <div className="flex w-max gap-0.5">
        {timelineKinds.map(({ kind, label }) => (
          <button
            key={kind}
            type="button"
            aria-pressed={kind === value}
            onClick={() => onChoose(kind)}
            className={cn(
              "h-7 rounded-md px-2.5 font-medium text-ink-2 text-sm transition-colors duration-120 hover:bg-fill hover:text-ink pointer-coarse:h-9",
              kind === value && "bg-fill-strong text-ink hover:bg-fill-strong",
            )}
          >
            {label}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
