"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { FormProblem } from "@/components/settings/form/form-problem";
import { PasswordField } from "@/components/settings/form/password-field";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { fieldProblem } from "@/lib/client/forms/field-problem";
import { returnPath } from "@/lib/contracts/return-path";
import { signInFields } from "@/lib/contracts/sign-in";
import { GoogleButton } from "./google-button";
import { durationWords } from "./sign-in-problem";
import { useSignIn } from "./use-sign-in";

type SignInFormProps = {
  /** Where to go then; a path of this site. */
  next: string;
  withGoogle: boolean;
  /** What went wrong before, if something did. */
  earlierProblem: string | null;
};

export function SignInForm({ next, withGoogle, earlierProblem }: SignInFormProps) {
  const { signIn, problem, secondsLeft, isSignedIn } = useSignIn(() => window.location.assign(returnPath(next)));
  const form = useForm({ resolver: zodResolver(signInFields), defaultValues: { email: "", password: "" } });
  const { errors, isSubmitting, isSubmitted } = form.formState;
  return (
    <>
      {withGoogle && <GoogleButton next={next} />}
      <form noValidate onSubmit={form.handleSubmit(signIn)} className="flex flex-col gap-4">
        <Field label="E-mail" error={errors.email?.message && fieldProblem("The e-mail", errors.email.message)}>
          {(control) => (
            <Input
              {...control}
              {...form.register("email")}
              inputMode="email"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              autoFocus
            />
          )}
        </Field>
        <PasswordField
          label="Password"
          autoComplete="current-password"
          problem={errors.password?.message}
          {...form.register("password")}
        />
        <FormProblem>{problem ?? (isSubmitted ? null : earlierProblem)}</FormProblem>
        <Button type="submit" variant="primary" size="lg" busy={isSubmitting || isSignedIn} disabled={secondsLeft > 0}>
          {secondsLeft > 0 ? `Try again in ${durationWords(secondsLeft)}` : "Sign in"}
        </Button>
      </form>
    </>
  );
}
