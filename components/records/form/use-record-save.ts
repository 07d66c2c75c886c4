"use client";

import { type FormEvent, useRef, useState } from "react";
import type { FieldPath, FieldValues, UseFormReturn } from "react-hook-form";
import { ApiError } from "@/lib/client/api-error";
import { explainError } from "@/lib/client/explain-error";
import { mergeEdits } from "@/lib/client/forms/merge-edits";
import { serverProblems } from "@/lib/client/forms/server-problems";
import type { LastChange } from "@/lib/client/record/last-change";
import { sameValue } from "@/lib/client/record/same-value";

/** A record as a form shows it, the version it was read at, and whose that is; nulls for one that is not there yet. */
export type FormRecord<Input> = { values: Input; version: number | null; change: LastChange | null };

type RecordSaveOptions<Input, Output, Saved> = {
  opened: FormRecord<Input>;
  /** Writes all values (a new record) or what was changed since `version`. Throws ApiError. */
  save: (values: Output, changed: Partial<Output>, version: number | null) => Promise<Saved>;
  onSaved: (saved: Saved) => void;
  /** Reads `details.current` of a CONFLICT; throws on what is no such record. */
  readCurrent: (current: unknown) => FormRecord<Input>;
};

export type RecordSave = {
  submit: (event?: FormEvent) => void;
  isDirty: boolean;
  isSaving: boolean;
  /** What stands above the buttons, as a sentence. */
  problem: string | null;
  /** The last change of another, while a person has to choose between both. */
  change: LastChange | null;
  /** Others' values of fields that both changed, by field. */
  theirs: Record<string, unknown>;
  settle: (field: string, choice: "mine" | "theirs") => void;
};

const choose = "Choose a value for each marked field, then save.";

/** How often one save follows a record that others keep changing. */
const attempts = 3;

/** Saves a form's record, puts refusals at their fields, and joins edits that others made at the same time. */
export function useRecordSave<Input extends FieldValues, Output extends FieldValues, Saved>(
  form: UseFormReturn<Input, unknown, Output>,
  { opened, save, onSaved, readCurrent }: RecordSaveOptions<Input, Output, Saved>,
): RecordSave {
  const base = useRef(opened);
  const [problem, setProblem] = useState<string | null>(null);
  const [theirs, setTheirs] = useState<Record<string, unknown>>({});
  const [change, setChange] = useState<LastChange | null>(null);
  const { isDirty, isSubmitting } = form.formState;
  const names = namesOf<Input>(opened.values);

  const place = (error: ApiError) => {
    const { fields, rest } = serverProblems(error, names);
    const refused = names.filter((name) => fields[name] !== undefined);
    for (const [at, name] of refused.entries()) {
      form.setError(name, { type: "server", message: fields[name] ?? "" }, { shouldFocus: at === 0 });
    }
    setProblem(rest);
  };
  /** Answers whether a person has to choose before the form can be saved. */
  const join = (current: FormRecord<Input>): boolean => {
    const merged = mergeEdits({ base: base.current.values, mine: form.getValues(), theirs: current.values });
    form.reset(current.values);
    form.reset(merged.values, { keepDefaultValues: true });
    base.current = current;
    setChange(current.change);
    setTheirs(Object.fromEntries(merged.conflicts.map((field) => [field, current.values[field]])));
    if (merged.conflicts.length > 0) setProblem(choose);
    return merged.conflicts.length > 0;
  };
  const run = async (values: Output, attempt: number): Promise<void> => {
    const { values: before, version } = base.current;
    const outcome = await save(values, changedOf(values, form.getValues(), before), version).then(
      (saved) => ({ saved }),
      (error: unknown) => ({ error }),
    );
    if ("saved" in outcome) return onSaved(outcome.saved);
    const { error } = outcome;
    const current = presentRecord(error);
    if (current === undefined || attempt > attempts)
      return error instanceof ApiError ? place(error) : setProblem(explainError(error));
    // Others changed other fields: both changes stand.
    if (!join(readCurrent(current))) await form.handleSubmit((joined) => run(joined, attempt + 1))();
  };
  const submit = form.handleSubmit(async (values) => {
    if (Object.keys(theirs).length > 0) return;
    setProblem(null);
    await run(values, 1);
  });
  return {
    submit: (event) => void submit(event),
    isDirty,
    isSaving: isSubmitting,
    problem,
    change: Object.keys(theirs).length > 0 ? change : null,
    theirs,
    settle: (field, choice) => {
      const name = names.find((known) => known === field);
      if (name && choice === "theirs") form.resetField(name);
      const { [field]: _settled, ...open } = theirs;
      setTheirs(open);
      if (Object.keys(open).length === 0) setProblem(null);
    },
  };
}

/** The record as it is now, where somebody else has changed it since it was read. */
function presentRecord(error: unknown): unknown {
  return error instanceof ApiError && error.code === "CONFLICT" ? error.details.current : undefined;
}

/** A form's values are an object literal: its keys are the names of its fields. */
function namesOf<Input extends FieldValues>(values: Input): FieldPath<Input>[] {
  return Object.keys(values) as FieldPath<Input>[];
}

/** Of the validated values those whose field no longer shows what it was opened with. */
function changedOf<Output extends FieldValues>(
  values: Output,
  shown: FieldValues,
  opened: FieldValues,
): Partial<Output> {
  const changed = { ...values };
  for (const field of Object.keys(values)) if (sameValue(shown[field], opened[field])) delete changed[field];
  return changed;
}
