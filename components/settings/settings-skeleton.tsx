import { Skeleton } from "@/components/ui/skeleton";

/** The shape of a page of settings: heading, a sentence, a card with rows. */
export function SettingsSkeleton() {
  return (
    <div role="status" aria-label="Loading settings" className="flex flex-col gap-6">
      <div className="flex flex-col gap-2">
        <Skeleton className="h-7 w-40" />
        <Skeleton className="h-5 w-full max-w-md" />
      </div>
      <div className="flex flex-col gap-5 rounded-lg border bg-surface p-4 sm:p-5">
        {["w-2/3", "w-1/2", "w-3/5"].map((width) => (
          <div key={width} className="flex items-center gap-3">
            <Skeleton className="size-8 shrink-0" />
            <div className="flex flex-1 flex-col gap-1.5">
              <Skeleton className={`h-4 ${width}`} />
              <Skeleton className="h-3 w-1/3" />
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}
