import { useId } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Shortcut } from "@/components/ui/shortcut";
import { typeWords } from "./type-words";
import type { NewEntryState } from "./use-new-entry";

/** When it was, what went wrong, and Save. */
export function NewEntryFoot({ entry: { draft, edit, isSaving, isGone, problem } }: { entry: NewEntryState }) {
  const whenId = useId();
  const noun = typeWords[draft.type].one.toLowerCase();
  return (
    <div className="flex flex-wrap items-center justify-end gap-x-3 gap-y-2 border-t px-2 py-1.5">
      {problem && (
        <p role="alert" className="w-full px-1 text-danger text-sm">
          {problem}
        </p>
      )}
      {draft.type !== "note" && (
        <div className="mr-auto flex min-w-0 items-center gap-2 pl-1 text-ink-2 text-sm">
          <label htmlFor={whenId}>When</label>
          <Input
            id={whenId}
            type="datetime-local"
            value={draft.at}
            onChange={(event) => edit({ at: event.target.value })}
            className="h-7 w-auto"
          />
          {draft.at === "" && <span className="text-ink-3 max-sm:hidden">now</span>}
        </div>
      )}
      <span className="text-ink-3 text-xs pointer-coarse:hidden">
        <Shortcut keys="mod+Enter" />
      </span>
      <Button type="submit" size="sm" variant="primary" busy={isSaving} disabled={isGone || draft.text.trim() === ""}>
        Add {noun}
      </Button>
    </div>
  );
}
