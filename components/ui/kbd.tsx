import { cn } from "@/lib/client/class-names";

/** Keys as written on the keyboard, separated by spaces: "⌘ K", "G C". */
export function Kbd({ keys, inverted, className }: { keys: string; inverted?: boolean; className?: string }) {
  return (
    <span className={cn("inline-flex gap-0.5", className)}>
      {keys.split(" ").map((key) => (
        <kbd
          key={key}
          className={cn(
            "inline-flex h-4.5 min-w-4.5 items-center justify-center rounded-sm border px-1 font-sans text-2xs",
            inverted ? "border-canvas/30 text-canvas" : "border-line-strong bg-surface text-ink-2",
          )}
        >
          {key}
        </kbd>
      ))}
    </span>
  );
}
