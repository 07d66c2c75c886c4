"use client";

import { useFormContext, useWatch } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";

/** In days. */
export const lifetimes = ["30", "90", "365", "never"] as const;

export type Lifetime = (typeof lifetimes)[number];

const labels: Record<Lifetime, string> = { "30": "30 days", "90": "90 days", "365": "1 year", never: "No end" };

/** How long a key is good. */
export function ExpiryField() {
  const { register, control } = useFormContext<{ lifetime: Lifetime }>();
  const lifetime = useWatch({ control, name: "lifetime" });
  return (
    <Field
      label="Expires after"
      hint={
        lifetime === "never"
          ? "It works until somebody revokes it. Whoever finds it can use it as long."
          : "Then it stops by itself; make another one in time."
      }
    >
      {(field) => (
        <Select {...field} {...register("lifetime")}>
          {lifetimes.map((entry) => (
            <option key={entry} value={entry}>
              {labels[entry]}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
