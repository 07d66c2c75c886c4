"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useForm, useWatch } from "react-hook-form";
import { useWorkspace } from "@/components/app/workspace-provider";
import { FormProblem } from "@/components/settings/form/form-problem";
import { PasswordField } from "@/components/settings/form/password-field";
import { placeProblems } from "@/components/settings/form/place-problems";
import { Button } from "@/components/ui/button";
import { passwordFields } from "./password-fields";
import { PasswordHint } from "./password-hint";
import { passwordStrength } from "./password-strength";
import { useChangePassword } from "./use-change-password";

const empty = { current_password: "", new_password: "", repeated: "" };

/** Another password. It ends all sessions; the one in this browser begins anew with the new password. */
export function PasswordForm() {
  const { me } = useWorkspace();
  const { changePassword, isBusy } = useChangePassword();
  const hasPassword = me.has_password;
  const form = useForm({ resolver: zodResolver(passwordFields({ hasPassword })), defaultValues: empty });
  const { errors } = form.formState;
  const typed = useWatch({ control: form.control, name: "new_password" });

  const save = form.handleSubmit(async ({ current_password, new_password }) => {
    const error = await changePassword({ new_password, ...(hasPassword && { current_password }) });
    if (error) placeProblems(form, error, ["current_password", "new_password"]);
    else form.reset(empty);
  });

  return (
    <form noValidate onSubmit={(event) => void save(event)} className="flex max-w-md flex-col gap-4">
      <input type="email" name="username" autoComplete="username" value={me.user.email} readOnly hidden />
      {hasPassword ? (
        <PasswordField
          label="Current password"
          subject="This"
          autoComplete="current-password"
          problem={errors.current_password?.message}
          {...form.register("current_password")}
        />
      ) : (
        <p className="text-ink-2 text-sm">You have no password yet. With one you can also sign in without Google.</p>
      )}
      <div className="flex flex-col gap-2">
        <PasswordField
          label="New password"
          autoComplete="new-password"
          problem={errors.new_password?.message}
          {...form.register("new_password")}
        />
        <PasswordHint strength={passwordStrength(typed, [me.user.name, me.user.email, me.workspace.name])} />
      </div>
      <PasswordField
        label="New password again"
        autoComplete="new-password"
        problem={errors.repeated?.message}
        {...form.register("repeated")}
      />
      <FormProblem>{errors.root?.server?.message}</FormProblem>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" busy={isBusy}>
          {hasPassword ? "Change password" : "Set password"}
        </Button>
        <p className="text-ink-3 text-xs">You will be signed out everywhere else.</p>
      </div>
    </form>
  );
}
