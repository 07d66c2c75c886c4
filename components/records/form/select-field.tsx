"use client";

import type { ReactNode } from "react";
import { useController } from "react-hook-form";
import { Select } from "@/components/ui/select";
import { FormField, type FormFieldProps } from "./form-field";

type SelectFieldProps = FormFieldProps & {
  /** What the form holds while the blank choice is taken. */
  blank?: null | undefined;
  /** `<option>`s. */
  children: ReactNode;
};

export function SelectField({ blank, children, ...field }: SelectFieldProps) {
  const { field: bound } = useController({ name: field.name });
  return (
    <FormField {...field}>
      {(control) => (
        <Select
          {...control}
          {...bound}
          value={bound.value ?? ""}
          onChange={(event) => bound.onChange(event.target.value === "" ? blank : event.target.value)}
        >
          {children}
        </Select>
      )}
    </FormField>
  );
}
