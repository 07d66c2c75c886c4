"use client";

import { useFormContext, useWatch } from "react-hook-form";
import { PasswordField } from "@/components/settings/form/password-field";
import { TextField } from "@/components/settings/form/text-field";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { fieldProblem } from "@/lib/client/forms/field-problem";
import type { EmailConfig } from "@/lib/contracts/email-configs";
import type { ConfigInput } from "./config-body";
import { type Security, securityLabels, usualPorts } from "./relay-settings";

const blankToNull = (typed: unknown) => (typeof typed === "string" && typed.trim() === "" ? null : trimmed(typed));
const blankToNothing = (typed: unknown) => (typed === "" ? undefined : typed);
const trimmed = (typed: unknown) => (typeof typed === "string" ? typed.trim() : typed);
const toNumber = (typed: unknown) => (typed === "" || typed === null ? null : Number(typed));

/** A mail server of the company's own: where it is and how to sign in there. */
export function RelayFields({ config }: { config: EmailConfig | null }) {
  const { register, control, formState } = useFormContext<ConfigInput>();
  const host = useWatch({ control, name: "smtp_host" });
  return (
    <div className="grid gap-4 sm:grid-cols-[1fr_7rem]">
      <TextField
        name="smtp_host"
        label="Host"
        required
        placeholder="smtp.example.com"
        dir="ltr"
        setValueAs={blankToNull}
      />
      <TextField name="smtp_port" label="Port" inputMode="numeric" dir="ltr" setValueAs={toNumber} />
      <SecurityField />
      <TextField
        name="smtp_user"
        label="User name"
        hint="Leave empty for a server that asks for none."
        dir="ltr"
        className="sm:col-span-2"
        setValueAs={blankToNull}
      />
      <div className="sm:col-span-2">
        <PasswordField
          label="Password"
          autoComplete="new-password"
          problem={formState.errors.smtp_password?.message}
          {...passwordNotes(config, host ?? null)}
          {...register("smtp_password", { setValueAs: blankToNothing })}
        />
      </div>
    </div>
  );
}

function passwordNotes(config: EmailConfig | null, host: string | null): { placeholder?: string; hint: string } {
  const kept = "Kept encrypted, and never shown again.";
  if (!config?.has_smtp_password) return { hint: kept };
  if (host !== config.smtp_host) return { hint: "The host changed, so its password has to be entered again." };
  return { placeholder: "Leave empty to keep", hint: kept };
}

/** Choosing a way of encrypting brings the port that goes with it, unless an unusual one was set. */
function SecurityField() {
  const { register, setValue, getValues, formState } = useFormContext<ConfigInput>();
  const problem = formState.errors.smtp_security?.message;
  const onChange = ({ target }: { target: { value: Security } }) => {
    const port = getValues("smtp_port");
    const isUsual = port === null || Object.values(usualPorts).some((usual) => usual === port);
    if (isUsual) setValue("smtp_port", usualPorts[target.value], { shouldDirty: true, shouldValidate: true });
  };
  return (
    <Field
      label="Encryption"
      className="sm:col-span-2"
      error={problem && fieldProblem("Encryption", problem)}
      hint="TLS from the first byte, or STARTTLS before anything is said. A password is never sent in clear."
    >
      {(control) => (
        <Select {...control} {...register("smtp_security", { onChange })}>
          {Object.entries(securityLabels).map(([security, label]) => (
            <option key={security} value={security}>
              {label}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
