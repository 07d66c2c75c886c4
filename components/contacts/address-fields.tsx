"use client";

import { ChevronRight } from "lucide-react";
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
    <details open={isOpen} className="group sm:col-span-2">
      <summary className="flex w-fit cursor-pointer list-none items-center gap-1 rounded-sm py-1 font-medium text-ink-2 text-sm hover:text-ink [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="-ml-0.5 size-4 transition-transform group-open:rotate-90" />
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
