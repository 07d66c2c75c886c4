"use client";

import { useFormContext } from "react-hook-form";
import { useRecordForm } from "@/components/records/form/record-form-context";
import { TextField } from "@/components/records/form/text-field";

const fields = [
  { name: "address_line1", label: "Street" },
  { name: "address_line2", label: "Addition" },
  { name: "postal_code", label: "Postal code" },
  { name: "city", label: "City" },
  { name: "state", label: "State" },
  { name: "country", label: "Country" },
] as const;

/** Folded away until there is an address, or something is wrong with it. */
export function AddressFields() {
  const { formState } = useFormContext();
  const { theirs } = useRecordForm();
  const { errors, defaultValues } = formState;
  const isOpen = fields.some(({ name }) => defaultValues?.[name] || errors[name] || name in theirs);
  return (
    <details open={isOpen} className="sm:col-span-2">
      <summary className="w-fit cursor-pointer rounded-sm py-1 font-medium text-ink-2 text-sm hover:text-ink">
        Address
      </summary>
      <div className="grid gap-4 pt-2 sm:grid-cols-2">
        {fields.map((field) => (
          <TextField key={field.name} {...field} />
        ))}
      </div>
    </details>
  );
}
