"use client";

import { type ComponentProps, useId } from "react";
import { Checkbox } from "@/components/ui/checkbox";

type CheckboxFieldProps = ComponentProps<typeof Checkbox> & { label: string };

/** A box to tick, with what it says beside it. */
export function CheckboxField({ label, ...props }: CheckboxFieldProps) {
  const id = useId();
  return (
    <div className="flex min-h-6 items-center gap-2 text-sm">
      <Checkbox id={id} {...props} />
      <label htmlFor={id}>{label}</label>
    </div>
  );
}
