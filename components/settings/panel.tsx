import type { ComponentProps } from "react";
import { cn } from "@/lib/client/class-names";

/** The surface that fields stand on. */
export function Panel({ className, ...props }: ComponentProps<"div">) {
  return <div className={cn("rounded-lg border bg-surface p-4 sm:p-5", className)} {...props} />;
}

/** The surface for rows, a hairline between each two. */
export function PanelList({ className, ...props }: ComponentProps<"ul">) {
  return <ul className={cn("divide-y divide-line rounded-lg border bg-surface", className)} {...props} />;
}
