import type { ApiError } from "@/lib/client/api-error";
import { explainError } from "@/lib/client/explain-error";

type ServerProblems = {
  /** By the form's own fields. */
  fields: Record<string, string>;
  /** What belongs to no field of the form; null when every problem has its place. */
  rest: string | null;
};

/** Sorts what the server refuses to the fields it is about. `tags[2].color` belongs to `tags`. */
export function serverProblems(error: ApiError, formFields: readonly string[]): ServerProblems {
  const told: [string, string][] = [
    ...Object.entries(error.fields).flatMap(([field, [problem]]): [string, string][] =>
      problem ? [[field, problem]] : [],
    ),
    ...error.missingEntities.map(({ field }): [string, string] => [
      field,
      "points to a record that was deleted meanwhile",
    ]),
  ];
  const placed = told.map(([field, problem]) => ({ root: /^\w+/.exec(field)?.[0] ?? field, field, problem }));
  const fields = Object.fromEntries(
    placed.filter(({ root }) => formFields.includes(root)).map(({ root, problem }) => [root, problem]),
  );
  const strays = placed.filter(({ root }) => !formFields.includes(root));
  if (strays.length > 0) return { fields, rest: strays.map(({ field, problem }) => `${field} ${problem}`).join("; ") };
  return { fields, rest: placed.length > 0 ? null : explainError(error) };
}
