"use client";

import { useFormContext } from "react-hook-form";
import { Input } from "@/components/ui/input";
import { parseAmount } from "@/lib/client/forms/parse-amount";
import { FormField, type FormFieldProps } from "./form-field";
import { useEarlyCheck } from "./use-early-check";

/** A number with either decimal sign; the form holds a number, or null where it is empty. */
export function NumberField({ placeholder, ...field }: FormFieldProps & { placeholder?: string }) {
  const { register } = useFormContext();
  const onBlur = useEarlyCheck(field.name);
  return (
    <FormField {...field}>
      {(control) => (
        <Input
          {...control}
          {...register(field.name, { onBlur, setValueAs: parseAmount })}
          {...(placeholder && { placeholder })}
          inputMode="decimal"
          autoComplete="off"
          className="tabular"
        />
      )}
    </FormField>
  );
}
