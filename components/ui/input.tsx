import type { ComponentProps } from "react";
import { cn } from "@/lib/client/class-names";

/** Shared by everything one can type or choose in; 16 px on touch screens, so that phones do not zoom. */
export const controlLook =
  "w-full min-w-0 rounded-md border border-line-strong bg-surface px-2.5 text-ink text-sm transition-colors duration-120 hover:border-ink-3 focus-visible:border-accent focus-visible:outline-1 focus-visible:outline-offset-0 disabled:bg-fill disabled:text-ink-3 aria-invalid:border-danger aria-invalid:outline-danger pointer-coarse:text-lg";

export function Input({ className, ...props }: ComponentProps<"input">) {
  return <input className={cn(controlLook, "h-8", className)} {...props} />;
}
