"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { FormProblem } from "@/components/settings/form/form-problem";
import { PasswordField } from "@/components/settings/form/password-field";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { fieldProblem } from "@/lib/client/forms/field-problem";
import { newAccountFields, ownAccountFields } from "./accept-fields";
import { useAccept } from "./use-accept";

type AcceptFormProps = {
  token: string;
  /** Whom the invitation is for; they sign in with it afterwards. */
  email: string;
  hasAccount: boolean;
};

/** Joins a workspace: with the password of one's account, or by making one. */
export function AcceptForm({ token, email, hasAccount }: AcceptFormProps) {
  const form = useForm({
    resolver: zodResolver(hasAccount ? ownAccountFields : newAccountFields),
    defaultValues: { name: "", password: "" },
  });
  const { accept, problem, isDone } = useAccept({ token, form });
  const { errors, isSubmitting } = form.formState;
  return (
    <form noValidate onSubmit={form.handleSubmit(accept)} className="flex flex-col gap-4">
      <Field label="E-mail" hint="You sign in with this address.">
        {(control) => <Input {...control} value={email} readOnly autoComplete="username" />}
      </Field>
      {!hasAccount && (
        <Field label="Your name" error={errors.name?.message && fieldProblem("Your name", errors.name.message)}>
          {(control) => <Input {...control} {...form.register("name")} dir="auto" autoComplete="name" autoFocus />}
        </Field>
      )}
      <PasswordField
        label="Password"
        {...(!hasAccount && { hint: "At least 10 characters." })}
        autoComplete={hasAccount ? "current-password" : "new-password"}
        problem={errors.password?.message}
        {...form.register("password")}
      />
      <FormProblem>{problem}</FormProblem>
      <Button type="submit" variant="primary" size="lg" busy={isSubmitting || isDone}>
        {hasAccount ? "Join" : "Make my account and join"}
      </Button>
    </form>
  );
}
