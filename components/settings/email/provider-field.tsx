"use client";

import { useFormContext } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { fieldProblem } from "@/lib/client/forms/field-problem";
import type { ConfigInput } from "./config-body";
import { providerLabels } from "./provider-labels";

/** Which of the providers that the API takes. */
export function ProviderField({ providers }: { providers: readonly string[] }) {
  const { register, formState } = useFormContext<ConfigInput>();
  const problem = formState.errors.email_provider?.message;
  return (
    <Field label="Provider" error={problem && fieldProblem("The provider", problem)}>
      {(control) => (
        <Select {...control} {...register("email_provider")}>
          {providers.map((provider) => (
            <option key={provider} value={provider}>
              {providerLabels[provider] ?? provider}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
