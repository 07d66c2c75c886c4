import { countOf } from "@/lib/client/records/record-kind";
import type { ImportKind } from "./import-fields";
import type { ImportTally } from "./import-tally";

/** What an import has done, as a sentence that claims no more than happened. */
export function importOutcome(
  kind: ImportKind,
  { created, updated }: Pick<ImportTally, "created" | "updated">,
): string {
  if (created > 0 && updated > 0) return `${countOf(kind, created)} imported, ${updated.toLocaleString("en")} updated.`;
  if (updated > 0) return `${countOf(kind, updated)} updated.`;
  return created > 0 ? `${countOf(kind, created)} imported.` : "Nothing was imported.";
}
