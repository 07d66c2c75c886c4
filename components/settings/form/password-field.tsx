"use client";

import { Eye, EyeOff } from "lucide-react";
import { type ComponentProps, useState } from "react";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { fieldProblem } from "@/lib/client/forms/field-problem";

type PasswordFieldProps = Omit<ComponentProps<"input">, "type"> & {
  label: string;
  problem?: string | undefined;
  /** What the problem's sentence begins with; the label unless said. */
  subject?: string;
  hint?: string;
};

/** A password that can be looked at. */
export function PasswordField({ label, problem, subject, hint, ...props }: PasswordFieldProps) {
  const [isShown, setShown] = useState(false);
  return (
    <Field label={label} hint={hint} error={problem && fieldProblem(subject ?? `The ${label.toLowerCase()}`, problem)}>
      {(control) => (
        <span className="relative">
          <Input {...control} {...props} type={isShown ? "text" : "password"} className="pr-9" spellCheck={false} />
          <IconButton
            label={isShown ? `Hide ${label.toLowerCase()}` : `Show ${label.toLowerCase()}`}
            size="icon-sm"
            className="absolute top-0.5 right-0.5"
            onClick={() => setShown(!isShown)}
          >
            {isShown ? <EyeOff /> : <Eye />}
          </IconButton>
        </span>
      )}
    </Field>
  );
}
