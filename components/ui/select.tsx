import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "@/lib/client/class-names";
import { controlLook } from "./input";

/** The platform's own list of choices: it works with every keyboard, phone and screen reader. */
export function Select({ className, children, ...props }: ComponentProps<"select">) {
  return (
    <span className={cn("relative inline-flex w-full", className)}>
      <select className={cn(controlLook, "h-8 appearance-none pr-8")} {...props}>
        {children}
      </select>
      <ChevronDown aria-hidden className="pointer-events-none absolute top-2 right-2.5 size-4 text-ink-3" />
    </span>
  );
}
