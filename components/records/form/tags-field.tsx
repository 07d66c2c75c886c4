"use client";

import { X } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import { useController } from "react-hook-form";
import { Input } from "@/components/ui/input";
import { colors } from "@/lib/contracts/color";
import { FormField, type FormFieldProps } from "./form-field";

type Tag = { name: string; color: string };

/** Words on a record: Enter or a comma adds one, Backspace in the empty field takes the last away. */
export function TagsField(props: FormFieldProps) {
  const { field } = useController({ name: props.name });
  const [typed, setTyped] = useState("");
  const tags = readTags(field.value);
  const add = () => {
    const name = typed.trim();
    setTyped("");
    if (name !== "" && !tags.some((tag) => tag.name.toLowerCase() === name.toLowerCase())) {
      field.onChange([...tags, { name, color: colorFor(name) }]);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.metaKey || event.ctrlKey || event.nativeEvent.isComposing) return;
    if (event.key === "Backspace" && typed === "") field.onChange(tags.slice(0, -1));
    if ((event.key !== "Enter" || typed.trim() === "") && event.key !== ",") return;
    event.preventDefault();
    add();
  };
  return (
    <FormField
      {...props}
      say={(theirs) =>
        readTags(theirs)
          .map(({ name }) => name)
          .join(", ") || "now none"
      }
    >
      {(control) => (
        <div className="flex flex-wrap gap-1.5">
          {tags.map(({ name, color }) => (
            <span
              key={name}
              className="inline-flex h-8 max-w-full items-center gap-1.5 rounded-md bg-fill pl-2 text-sm"
            >
              <span aria-hidden className="size-2 shrink-0 rounded-full" style={{ background: color }} />
              <span className="truncate" dir="auto">
                {name}
              </span>
              <button
                type="button"
                aria-label={`Remove tag ${name}`}
                className="flex size-6 items-center justify-center rounded-sm text-ink-3 hover:text-ink"
                onClick={() => field.onChange(tags.filter((tag) => tag.name !== name))}
              >
                <X className="size-3.5" />
              </button>
            </span>
          ))}
          <Input
            {...control}
            ref={field.ref}
            value={typed}
            dir="auto"
            autoComplete="off"
            placeholder={tags.length === 0 ? "Type a word and press Enter" : ""}
            className="min-w-40 flex-1 basis-40"
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={onKeyDown}
            onBlur={() => {
              add();
              field.onBlur();
            }}
          />
        </div>
      )}
    </FormField>
  );
}

function readTags(value: unknown): Tag[] {
  return Array.isArray(value) ? value : [];
}

/** The same word has the same colour. */
function colorFor(name: string): string {
  const all = Object.values(colors);
  const sum = [...name.toLowerCase()].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return all[sum % all.length] ?? colors.slate;
}
