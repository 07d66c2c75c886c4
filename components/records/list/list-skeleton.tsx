import { Skeleton } from "@/components/ui/skeleton";
import { cn } from "@/lib/client/class-names";

type ListSkeletonProps = { columns: readonly { label: string; className?: string }[] };

const rows = Array.from({ length: 14 }, (_, at) => at);

/** Rows of the size of those that come. */
export function ListSkeleton({ columns }: ListSkeletonProps) {
  return (
    <div role="status" className="min-h-0 flex-1 overflow-hidden">
      <span className="sr-only">Loading…</span>
      <table aria-hidden className="w-full table-fixed border-separate border-spacing-0">
        <tbody>
          <tr>
            <td className="h-8 w-10 border-b sm:w-12" />
            <td className="border-b" />
            {columns.map(({ label, className }) => (
              <td key={label} className={cn("border-b", className)} />
            ))}
            <td className="w-10 border-b max-sm:hidden" />
          </tr>
          {rows.map((row) => (
            <tr key={row}>
              <td className="border-b" />
              <td className="h-8 border-b px-2 max-sm:h-13">
                <span className="flex items-center gap-2">
                  <Skeleton className="size-5 rounded-full" />
                  <Skeleton className={cn("h-3", widths[row % widths.length])} />
                </span>
              </td>
              {columns.map(({ label, className }) => (
                <td key={label} className={cn("border-b px-2", className)}>
                  <Skeleton className={cn("h-3", widths[(row + label.length) % widths.length])} />
                </td>
              ))}
              <td className="border-b max-sm:hidden" />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const widths = ["w-3/5", "w-2/5", "w-1/2", "w-2/3"];
