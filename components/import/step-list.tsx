import { Check } from "lucide-react";
import { cn } from "@/lib/client/class-names";
import { type ImportState, importSteps, stepNumber } from "./import-state";

/** Where one is on the way. */
export function StepList({ state }: { state: ImportState }) {
  const present = stepNumber[state.step];
  return (
    <ol aria-label="Steps" className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {importSteps.map((label, at) => {
        const isDone = at < present || state.step === "done";
        return (
          <li
            key={label}
            aria-current={at === present ? "step" : undefined}
            className={cn("flex items-center gap-1.5", at === present ? "font-medium text-ink" : "text-ink-3")}
          >
            <span
              aria-hidden
              className={cn(
                "tabular flex size-5 items-center justify-center rounded-full border text-2xs",
                at === present && "border-accent text-accent",
                isDone && "border-transparent bg-accent-soft text-accent",
              )}
            >
              {isDone ? <Check className="size-3" /> : at + 1}
            </span>
            {label}
          </li>
        );
      })}
    </ol>
  );
}
