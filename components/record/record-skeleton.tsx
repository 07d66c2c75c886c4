import { SidebarButton } from "@/components/app/sidebar-button";
import { Skeleton } from "@/components/ui/skeleton";

/** A record's page before it comes, in its own measures. */
export function RecordSkeleton({ noun }: { noun: string }) {
  return (
    <div className="flex min-h-0 flex-1 flex-col overflow-hidden" aria-busy="true">
      <p role="status" className="sr-only">
        Loading the {noun}
      </p>
      <div className="shrink-0 border-b bg-surface">
        <div className="flex min-h-12 items-center gap-2 px-3 py-1.5 sm:px-5">
          <SidebarButton />
          <Skeleton className="h-4 w-32" />
          <Skeleton className="ml-auto h-8 w-20" />
          <Skeleton className="size-8" />
        </div>
        <div className="flex items-start gap-3 px-4 pt-1 pb-4 sm:px-6">
          <Skeleton className="my-0.5 size-11 rounded-full" />
          <div className="flex flex-col gap-1.5 pt-0.5">
            <Skeleton className="h-6 w-48" />
            <Skeleton className="h-4 w-64 max-w-[60vw]" />
          </div>
        </div>
      </div>
      <div className="flex min-h-0 flex-1 flex-col lg:flex-row">
        <div className="flex shrink-0 flex-col gap-3 border-b px-5 py-3 lg:w-80 lg:border-r lg:border-b-0">
          <Skeleton className="h-5 w-20" />
          {["w-40", "w-28", "w-48", "w-36", "w-32", "w-24"].map((width) => (
            <div key={width} className="flex gap-4 max-lg:hidden">
              <Skeleton className="h-5 w-24" />
              <Skeleton className={`h-5 ${width}`} />
            </div>
          ))}
        </div>
        <div className="flex min-w-0 flex-1 flex-col gap-3 px-4 py-4 sm:px-6">
          <Skeleton className="h-24 w-full" />
          <Skeleton className="h-5 w-24" />
          <Skeleton className="h-16 w-full" />
          <Skeleton className="h-16 w-full" />
          <Skeleton className="h-16 w-full" />
        </div>
      </div>
    </div>
  );
}
