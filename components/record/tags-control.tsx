"use client";

import { X } from "lucide-react";
import type { KeyboardEvent } from "react";
import { TagChip } from "@/components/deals/tag-chip";
import { Input } from "@/components/ui/input";
import { addTag, type Tag } from "@/lib/client/record/tags";
import type { FactControl } from "./editable-fact";

/** `typed`: a tag that is not finished yet, and is added when the edit is saved. */
export type TagsDraft = { tags: Tag[]; typed: string };

/** A comma adds what is typed, Backspace takes the last tag away; Enter saves, with what is typed. */
export function TagsControl({ draft, onChange, autoFocus, field }: FactControl<TagsDraft>) {
  const { tags, typed } = draft;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Backspace" && typed === "") onChange({ tags: tags.slice(0, -1), typed });
    if (event.key !== "," || typed.trim() === "") return;
    event.preventDefault();
    onChange({ tags: addTag(tags, typed), typed: "" });
  };
  const remove = (tag: Tag) => {
    onChange({ tags: tags.filter((other) => other !== tag), typed });
    // The button goes with its tag; from the field, Enter or leaving saves.
    document.getElementById(field.id)?.focus();
  };
  return (
    <div className="flex flex-col gap-1">
      <ul aria-label="Tags" className="flex flex-wrap gap-1 empty:hidden">
        {tags.map((tag) => (
          <li key={tag.name}>
            <TagChip tag={tag}>
              <button
                type="button"
                aria-label={`Remove ${tag.name}`}
                className="-mr-2 flex size-6 items-center justify-center rounded-full hover:bg-fill"
                onClick={() => remove(tag)}
                onKeyDown={(event) => event.key === "Enter" && event.stopPropagation()}
              >
                <X aria-hidden className="size-3" />
              </button>
            </TagChip>
          </li>
        ))}
      </ul>
      <Input
        {...field}
        autoFocus={autoFocus}
        autoComplete="off"
        dir="auto"
        placeholder="Type tags, with commas between"
        value={typed}
        onChange={(event) => onChange({ tags, typed: event.target.value })}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
