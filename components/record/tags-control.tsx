"use client";

import { X } from "lucide-react";
import type { KeyboardEvent } from "react";
import { TagChip } from "@/components/deals/tag-chip";
import { Input } from "@/components/ui/input";
import { addTag, type Tag } from "@/lib/client/record/tags";
import type { FactControl } from "./editable-fact";

/** `typed`: a tag that is not finished yet, and is added when the edit is saved. */
export type TagsDraft = { tags: Tag[]; typed: string };

/** Enter or a comma adds what is typed, Backspace takes the last tag away, Enter with nothing typed saves. */
export function TagsControl({ draft, onChange, autoFocus, field }: FactControl<TagsDraft>) {
  const { tags, typed } = draft;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Backspace" && typed === "") onChange({ tags: tags.slice(0, -1), typed });
    const adds = (event.key === "Enter" || event.key === ",") && typed.trim() !== "";
    if (!adds || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    onChange({ tags: addTag(tags, typed), typed: "" });
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
                onClick={() => onChange({ tags: tags.filter((other) => other !== tag), typed })}
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
        placeholder="Type a tag, then Enter"
        value={typed}
        onChange={(event) => onChange({ tags, typed: event.target.value })}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
