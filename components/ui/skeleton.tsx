import { cn } from "@/lib/client/class-names";

/** Stands where something comes, in its size, so that nothing jumps. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cn("block animate-pulse rounded-md bg-fill-strong", className)} />;
}
