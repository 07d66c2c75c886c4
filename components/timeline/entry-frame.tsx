import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/lib/client/class-names";

type EntryFrameProps = {
  icon: LucideIcon;
  /** The colour of the icon; quiet unless something is wrong. */
  tone?: "quiet" | "accent" | "warn" | "danger";
  children: ReactNode;
};

const tones = {
  quiet: "bg-fill text-ink-2",
  accent: "bg-accent-soft text-accent",
  warn: "bg-warn-soft text-warn",
  danger: "bg-danger-soft text-danger",
};

/** The icon at the rail, and what happened beside it. */
export function EntryFrame({ icon: Icon, tone = "quiet", children }: EntryFrameProps) {
  return (
    <article className="relative flex gap-2.5 pb-3 sm:gap-3">
      <span aria-hidden className="absolute top-9 bottom-0 left-3.5 w-px bg-line group-last/item:hidden" />
      <span className={cn("flex size-7 shrink-0 items-center justify-center rounded-full", tones[tone])}>
        <Icon aria-hidden className="size-3.5" />
      </span>
      <div className="min-w-0 flex-1">{children}</div>
    </article>
  );
}
