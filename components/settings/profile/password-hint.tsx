import { cn } from "@/lib/client/class-names";
import type { PasswordStrength } from "./password-strength";

const steps = { short: 1, weak: 2, fair: 3, strong: 4 } as const;
const colours = { short: "bg-danger", weak: "bg-warn", fair: "bg-accent", strong: "bg-ok" } as const;

/** Four bars and a sentence; the sentence is announced, the bars are decoration. */
export function PasswordHint({ strength }: { strength: PasswordStrength | null }) {
  return (
    <div className="flex flex-col gap-1.5">
      <div aria-hidden className="flex gap-1">
        {[1, 2, 3, 4].map((step) => (
          <span
            key={step}
            className={cn(
              "h-1 flex-1 rounded-full transition-colors duration-150",
              strength && step <= steps[strength.level] ? colours[strength.level] : "bg-fill-strong",
            )}
          />
        ))}
      </div>
      <p aria-live="polite" className="text-ink-3 text-xs">
        {strength?.advice ?? "At least 10 characters. Length counts for more than odd characters."}
      </p>
    </div>
  );
}
