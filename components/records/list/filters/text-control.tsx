"use client";

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
        <>
          <Input
            {...control}
            list={listId}
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
        </>
      )}
    </Field>
  );
}
