"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { useWorkspace } from "@/components/app/workspace-provider";
import { FormProblem } from "@/components/settings/form/form-problem";
import { placeProblems } from "@/components/settings/form/place-problems";
import { useWrite } from "@/components/settings/use-write";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import { fieldProblem } from "@/lib/client/forms/field-problem";
import { updateMeContract } from "@/lib/contracts/me";

/** The name a person goes by in all their workspaces; the address they sign in with, to look at. */
export function NameForm() {
  const { api, me } = useWorkspace();
  const { write, isBusy } = useWrite();
  const form = useForm({
    resolver: zodResolver(updateMeContract.body),
    values: { name: me.user.name },
    resetOptions: { keepDirtyValues: true },
  });
  const { errors, isDirty } = form.formState;

  const save = form.handleSubmit(async (body) => {
    const written = await write(() => api.call(updateMeContract, { body }));
    if (written?.ok) {
      form.reset({ name: written.data.user.name });
      toast.success("Your name is saved");
    } else if (written) placeProblems(form, written.error, ["name"]);
  });

  return (
    <form noValidate onSubmit={(event) => void save(event)} className="flex max-w-md flex-col gap-4">
      <div className="flex items-center gap-3">
        <Avatar name={me.user.name} size="lg" />
        <div className="min-w-0">
          <p className="truncate font-medium" dir="auto">
            {me.user.name}
          </p>
          <p className="truncate text-ink-2 text-sm">{me.user.email}</p>
        </div>
      </div>
      <Field label="Name" required error={errors.name?.message && fieldProblem("The name", errors.name.message)}>
        {(control) => (
          <Input {...control} {...form.register("name")} defaultValue={me.user.name} autoComplete="name" dir="auto" />
        )}
      </Field>
      <Field label="E-mail" hint="What you sign in with. It cannot be changed here.">
        {(control) => <Input {...control} value={me.user.email} readOnly className="bg-fill text-ink-2" />}
      </Field>
      <FormProblem>{errors.root?.server?.message}</FormProblem>
      <div>
        <Button type="submit" variant="primary" busy={isBusy} disabled={!isDirty}>
          Save name
        </Button>
      </div>
    </form>
  );
}
