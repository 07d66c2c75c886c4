"use client";

import { TagChip } from "@/components/deals/tag-chip";
import type { VersionedRecord } from "@/lib/client/record/record-store";
import { addTag, type Tag } from "@/lib/client/record/tags";
import { EditableFact } from "./editable-fact";
import { TagsControl, type TagsDraft } from "./tags-control";
import type { RecordEditor } from "./use-record-editor";

type Tagged = VersionedRecord & { tags: Tag[] };

/** Words with a colour. */
export function TagsFact<R extends Tagged>({ editor }: { editor: RecordEditor<R> }) {
  return (
    <EditableFact<R, TagsDraft>
      editor={editor}
      label="Tags"
      addLabel="Add tags"
      show={({ tags }) =>
        tags.length > 0 && (
          <span className="flex flex-wrap gap-1">
            {tags.map((tag) => (
              <TagChip key={tag.name} tag={tag} />
            ))}
          </span>
        )
      }
      toDraft={({ tags }) => ({ tags, typed: "" })}
      toChange={({ tags, typed }) => ({ tags: addTag(tags, typed) }) as Partial<R>}
      control={(control) => <TagsControl {...control} />}
    />
  );
}
