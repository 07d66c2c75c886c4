import type { ApiError } from "@/lib/client/api-error";
import { explainError } from "@/lib/client/explain-error";
import { plainReason } from "@/lib/client/forms/plain-reason";

/** Why a fact could not be saved, as a sentence that begins with the fact's own name. */
export function factProblem(label: string, fields: readonly PropertyKey[], error: ApiError): string {
  for (const field of fields) {
    const [problem] = error.fields[String(field)] ?? [];
    if (problem) return `${label} ${plainReason(problem)}.`;
    if (error.missingEntities.some((missing) => missing.field === field)) {
      return `${label}: that record was deleted meanwhile. Choose another one.`;
    }
  }
  return explainError(error);
}

/** "expected_close_date" as people read it: "expected close date". */
export function fieldWords(field: PropertyKey): string {
  return String(field)
    .replace(/_id$|(?<=^(contact|customer|assigned_to))_name$/, "")
    .replaceAll("_", " ");
}
