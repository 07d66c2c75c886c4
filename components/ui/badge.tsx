import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps } from "react";
import { cn } from "@/lib/client/class-names";

const look = cva(
  "inline-flex h-5 max-w-full items-center gap-1 truncate rounded-full px-2 font-medium text-2xs [&_svg]:size-3 [&_svg]:shrink-0",
  {
    variants: {
      tone: {
        neutral: "bg-fill-strong text-ink-2",
        accent: "bg-accent-soft text-accent",
        ok: "bg-ok-soft text-ok",
        warn: "bg-warn-soft text-warn",
        danger: "bg-danger-soft text-danger",
        outline: "border text-ink-2",
      },
    },
    defaultVariants: { tone: "neutral" },
  },
);

/** A state in a word. Colour never stands alone: the word says it too. */
export function Badge({ tone, className, ...props }: ComponentProps<"span"> & VariantProps<typeof look>) {
  return <span className={cn(look({ tone }), className)} {...props} />;
}
