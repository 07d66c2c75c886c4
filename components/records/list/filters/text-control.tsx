"use client";

import { ChevronDown } from "lucide-react";
import { useId } from "react";
import { useSearchText } from "@/components/records/list/use-search-text";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { TextFilter } from "./list-filter";

type TextControlProps = { filter: TextFilter; value: string | null; onChange: (value: string | null) => void };

export function TextControl({ filter: { label, hint, suggestions }, value, onChange }: TextControlProps) {
  const listId = useId();
  const { text, setText } = useSearchText(value ?? "", (typed) => onChange(typed || null));
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <span className="relative block">
          <Input
            {...control}
            list={listId}
            // The browser's own sign stays what one presses, and is not what one sees.
            className="pr-8 [&::-webkit-calendar-picker-indicator]:opacity-0"
            maxLength={200}
            dir="auto"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <datalist id={listId}>
            {suggestions.map((suggestion) => (
              <option key={suggestion} value={suggestion} />
            ))}
          </datalist>
          <ChevronDown aria-hidden className="pointer-events-none absolute top-2 right-2.5 size-4 text-ink-3" />
        </span>
      )}
    </Field>
  );
}
