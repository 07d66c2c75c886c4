import { cva, type VariantProps } from "class-variance-authority";
import { Slot } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "@/lib/client/class-names";
import { Spinner } from "./spinner";

const look = cva(
  "inline-flex shrink-0 items-center justify-center gap-1.5 whitespace-nowrap rounded-md font-medium transition-colors duration-120 select-none disabled:pointer-events-none disabled:opacity-55 aria-disabled:opacity-55 [&_svg]:size-4 [&_svg]:shrink-0",
  {
    variants: {
      variant: {
        primary: "bg-accent text-on-accent hover:bg-accent-hover",
        secondary: "border border-line-strong bg-surface text-ink hover:bg-fill",
        ghost:
          "text-ink-2 hover:bg-fill hover:text-ink aria-expanded:bg-fill aria-pressed:bg-fill-strong aria-pressed:text-ink",
        danger: "bg-danger text-white hover:opacity-90 dark:text-canvas",
        link: "text-accent underline-offset-2 hover:underline",
      },
      size: {
        sm: "h-7 px-2 text-xs",
        md: "h-8 px-3 text-sm",
        lg: "h-9 px-4 text-base",
        icon: "size-8",
        "icon-sm": "size-7",
      },
    },
    compoundVariants: [{ variant: "link", className: "h-auto px-0" }],
    defaultVariants: { variant: "secondary", size: "md" },
  },
);

type ButtonProps = ComponentProps<"button"> &
  VariantProps<typeof look> & {
    /** Renders the only child (a link) with the look of a button. */
    asChild?: boolean;
    /** Shows a spinner and takes no clicks; the width stays. */
    busy?: boolean;
  };

export function Button({ className, variant, size, asChild, busy, children, disabled, ...props }: ButtonProps) {
  if (asChild) {
    return (
      <Slot.Root className={cn(look({ variant, size }), className)} {...props}>
        {children}
      </Slot.Root>
    );
  }
  return (
    <button
      type="button"
      className={cn(look({ variant, size }), className)}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      {...props}
    >
      {busy && <Spinner />}
      {children}
    </button>
  );
}
