"use client";

import type { ComponentProps, ReactNode } from "react";
import { type RegisterOptions, useFormContext } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { fieldProblem } from "@/lib/client/forms/field-problem";

type TextFieldProps = Omit<ComponentProps<"input">, "name" | "required"> & {
  name: string;
  label: string;
  hint?: ReactNode;
  required?: boolean;
  /** What the form keeps of what is typed. */
  setValueAs?: (typed: unknown) => unknown;
};

/** One line of a form, with its problem whoever found it. */
export function TextField({ name, label, hint, required, setValueAs, className, ...input }: TextFieldProps) {
  const { register, getFieldState, formState } = useFormContext();
  const problem = getFieldState(name, formState).error?.message;
  const options: RegisterOptions = setValueAs ? { setValueAs } : {};
  return (
    <Field
      label={label}
      hint={hint}
      required={required ?? false}
      error={problem && fieldProblem(label, problem)}
      {...(className && { className })}
    >
      {(control) => (
        <Input
          autoComplete="off"
          dir="auto"
          className="read-only:bg-fill read-only:text-ink-2"
          {...control}
          {...input}
          {...register(name, options)}
        />
      )}
    </Field>
  );
}
