import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import { explainWrite } from "@/components/settings/explain-write";
import type { ApiError } from "@/lib/client/api-error";
import { serverProblems } from "@/lib/client/forms/server-problems";

/** Puts what the server refuses at the fields of the form it is about, the first of them focused; the rest above the buttons. */
export function placeProblems<Values extends FieldValues, Output>(
  form: UseFormReturn<Values, unknown, Output>,
  error: ApiError,
  names: readonly Path<Values>[],
): void {
  const { fields, rest } = serverProblems(error, names);
  const placed = names.filter((name) => fields[name]);
  for (const [index, name] of placed.entries()) {
    form.setError(name, { type: "server", message: addressQuoted(fields[name] ?? "") }, { shouldFocus: index === 0 });
  }
  if (rest !== null) form.setError("root.server", { message: placed.length > 0 ? rest : explainWrite(error) });
}

/** A problem that begins with an address is a sentence of its own, not the continuation of the field's label. */
function addressQuoted(problem: string): string {
  return problem.replace(/^[^\s@]+@\S+/, "“$&”");
}
