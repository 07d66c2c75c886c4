"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { FormProvider, useForm } from "react-hook-form";
import { useWorkspace } from "@/components/app/workspace-provider";
import { FormProblem } from "@/components/settings/form/form-problem";
import { newerVersion } from "@/components/settings/form/newer-version";
import { placeProblems } from "@/components/settings/form/place-problems";
import { TextField } from "@/components/settings/form/text-field";
import { useWrite } from "@/components/settings/use-write";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import { type Company, updateCompanyContract } from "@/lib/contracts/company";

/** The workspace's name, which owners and admins change, and its address, which nobody does. */
export function WorkspaceForm({ company }: { company: Company }) {
  const { api, can } = useWorkspace();
  const { write, isBusy } = useWrite();
  const form = useForm({
    resolver: zodResolver(updateCompanyContract.body),
    values: { name: company.name },
    // What somebody else saves meanwhile does not take away what is being typed.
    resetOptions: { keepDirtyValues: true },
  });
  const { errors, isDirty } = form.formState;
  const mayWrite = can("company:write");

  const save = form.handleSubmit(async (body) => {
    const headers = { if_match: String(company.version) };
    const written = await write(() => api.call(updateCompanyContract, { headers, body }));
    if (written?.ok) {
      form.reset({ name: written.data.name });
      toast.success("The workspace’s name is saved");
    } else if (written && newerVersion(written.error) !== null) {
      form.setError("root.server", { message: "Somebody else renamed it meanwhile. Save again to keep your name." });
    } else if (written) placeProblems(form, written.error, ["name"]);
  });
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={(event) => void save(event)} className="flex max-w-md flex-col gap-4">
        <TextField
          name="name"
          label="Name"
          defaultValue={company.name}
          required={mayWrite}
          readOnly={!mayWrite}
          autoComplete="organization"
          {...(mayWrite ? {} : { hint: "Only owners and admins rename the workspace." })}
        />
        <Field label="Short name" hint={`Part of every address (/w/${company.slug}/…), so that it stays as it is.`}>
          {(control) => <Input {...control} value={company.slug} readOnly className="bg-fill font-mono text-ink-2" />}
        </Field>
        <FormProblem>{errors.root?.server?.message}</FormProblem>
        {mayWrite && (
          <div>
            <Button type="submit" variant="primary" busy={isBusy} disabled={!isDirty}>
              Save name
            </Button>
          </div>
        )}
      </form>
    </FormProvider>
  );
}
