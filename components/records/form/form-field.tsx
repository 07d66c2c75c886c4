"use client";

import type { ReactNode } from "react";
import { useFormContext } from "react-hook-form";
import { Field, type FieldControlProps } from "@/components/ui/field";
import { cn } from "@/lib/client/class-names";
import { fieldProblem } from "@/lib/client/forms/field-problem";
import { FieldConflict } from "./field-conflict";
import { useRecordForm } from "./record-form-context";

export type FormFieldProps = {
  name: string;
  label: string;
  hint?: ReactNode;
  required?: boolean;
  className?: string;
  /** Another's value of this field in words; text and numbers need none. */
  say?: (theirs: unknown) => ReactNode;
};

/** A field of a record's form: its problem, whoever found it, and what somebody else wrote there meanwhile. */
export function FormField(props: FormFieldProps & { children: (control: FieldControlProps) => ReactNode }) {
  const { name, label, hint, required, className, say, children } = props;
  const { getFieldState, formState } = useFormContext();
  const { theirs } = useRecordForm();
  const problem = problemIn(getFieldState(name, formState).error);
  return (
    <div className={cn("min-w-0", className)}>
      <Field label={label} hint={hint} error={problem && fieldProblem(label, problem)} required={required ?? false}>
        {children}
      </Field>
      {name in theirs && <FieldConflict name={name} label={label} theirs={theirs[name]} say={say} />}
    </div>
  );
}

/** The first problem of a field, or of anything inside it. */
function problemIn(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  if ("message" in error && typeof error.message === "string") return error.message;
  for (const part of Object.values(error)) {
    const problem = part instanceof Element ? undefined : problemIn(part);
    if (problem) return problem;
  }
  return undefined;
}
