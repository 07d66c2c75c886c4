import { useComposerContext } from "./composer-context";
import { timeOf } from "./time-of";

/** Whether what is written is safe. */
export function DraftStatusLine() {
  const { draft, fields } = useComposerContext();
  const withoutFiles = draft.kept === "text" && fields.files.length > 0;
  return (
    <span className="tabular min-w-0 truncate px-1 text-ink-3 text-xs">
      {draft.savedAt !== null && `Saved ${timeOf(draft.savedAt)}`}
      {withoutFiles && ", without its files: this browser cannot keep them"}
    </span>
  );
}
