"use client";

import { type ReactNode, useId } from "react";
import { cn } from "@/lib/client/class-names";

type ChoiceCardsProps<Value extends string> = {
  legend: string;
  value: Value;
  onChange: (value: Value) => void;
  choices: readonly { value: Value; label: string; description: ReactNode }[];
};

/** One of a few choices, each with what it means. */
export function ChoiceCards<Value extends string>({ legend, value, onChange, choices }: ChoiceCardsProps<Value>) {
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-1 font-medium text-ink-2 text-xs">{legend}</legend>
      <div className={cn("grid gap-2", choices.length === 3 ? "sm:grid-cols-3" : "sm:grid-cols-2")}>
        {choices.map((choice) => (
          <label
            key={choice.value}
            className="flex cursor-pointer gap-2.5 rounded-md border border-line-strong px-3 py-2 transition-colors duration-120 hover:bg-fill has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-1"
          >
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
              className="mt-0.5 size-4 shrink-0 accent-accent outline-none"
            />
            <span className="min-w-0">
              <span className="block font-medium text-sm">{choice.label}</span>
              <span className="block text-ink-2 text-xs">{choice.description}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
