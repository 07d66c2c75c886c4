import { Skeleton } from "@/components/ui/skeleton";

/** A message that is on its way. */
export function MessageSkeleton() {
  return (
    <div role="status" aria-label="Loading the message" className="space-y-2.5 py-1">
      <Skeleton className="h-3.5 w-3/4" />
      <Skeleton className="h-3.5 w-11/12" />
      <Skeleton className="h-3.5 w-1/2" />
    </div>
  );
}
