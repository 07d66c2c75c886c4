import { sameValue } from "@/lib/client/record/same-value";

type Versions<Values> = {
  /** As the form was opened. */
  base: Values;
  /** As the form stands. */
  mine: Values;
  /** As somebody else has saved it since. */
  theirs: Values;
};

type Merged<Values> = {
  values: Values;
  /** Both changed these, differently: a person decides. `values` holds mine. */
  conflicts: (keyof Values)[];
  /** Only they changed these; `values` holds theirs. */
  taken: (keyof Values)[];
};

/** A three-way merge, field by field. */
export function mergeEdits<Values extends object>({ base, mine, theirs }: Versions<Values>): Merged<Values> {
  const merged: Merged<Values> = { values: { ...mine }, conflicts: [], taken: [] };
  for (const field of fieldsOf(theirs)) {
    if (sameValue(theirs[field], base[field]) || sameValue(theirs[field], mine[field])) continue;
    if (sameValue(mine[field], base[field])) {
      merged.values[field] = theirs[field];
      merged.taken.push(field);
    } else merged.conflicts.push(field);
  }
  return merged;
}

/** A form's values are an object literal: its keys are those of its type. */
function fieldsOf<Values extends object>(values: Values): (keyof Values)[] {
  return Object.keys(values) as (keyof Values)[];
}
