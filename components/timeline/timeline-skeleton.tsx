import { Skeleton } from "@/components/ui/skeleton";

/** Entries that are on their way. */
export function TimelineSkeleton({ rows = 4 }: { rows?: number }) {
  return (
    <div role="status" aria-label="Loading the timeline" className="flex flex-col gap-4 pt-9">
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike and never move
        <div key={row} className="flex gap-3">
          <Skeleton className="size-7 rounded-full" />
          <div className="flex-1 space-y-2 rounded-lg border p-3">
            <Skeleton className="h-4 w-2/5" />
            <Skeleton className="h-3.5 w-3/5" />
            <Skeleton className="h-3.5 w-11/12" />
          </div>
        </div>
      ))}
    </div>
  );
}
