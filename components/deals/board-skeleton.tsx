import { Skeleton } from "@/components/ui/skeleton";

/** Columns that are on their way. */
export function BoardSkeleton() {
  return (
    <div role="status" aria-label="Loading the board" className="flex min-h-0 flex-1 gap-3 overflow-hidden p-3 sm:p-5">
      {[4, 3, 5, 2, 3].map((cards, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they never move
        <div key={column} className="flex w-72 shrink-0 flex-col gap-2 max-sm:w-full">
          <Skeleton className="h-5 w-32" />
          <Skeleton className="mb-1 h-4 w-20" />
          {Array.from({ length: cards }, (_, card) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they never move
            <Skeleton key={card} className="h-24 w-full" />
          ))}
        </div>
      ))}
    </div>
  );
}
