"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { useForm } from "react-hook-form";
import type { z } from "zod";
import { useWorkspace } from "@/components/app/workspace-provider";
import { FormDialog } from "@/components/settings/form/form-dialog";
import { placeProblems } from "@/components/settings/form/place-problems";
import { TextField } from "@/components/settings/form/text-field";
import { OneTimeSecret } from "@/components/settings/one-time-secret";
import { useWrite } from "@/components/settings/use-write";
import { createInvitationContract } from "@/lib/contracts/company";
import { InvitedRoleField } from "./invited-role-field";

type Created = z.output<typeof createInvitationContract.response>;

/** Asks whom to invite, then shows the link that lets them in. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const [created, setCreated] = useState<Created | null>(null);
  if (!created) return <InviteForm onCreated={setCreated} onClose={onClose} />;
  return (
    <OneTimeSecret
      title="The invitation is ready"
      noun="Link"
      value={created.url}
      description={`Send this link to ${created.email} yourself. It works once, within seven days, and is shown only now.`}
      onDone={onClose}
    />
  );
}

type InviteFormProps = { onCreated: (created: Created) => void; onClose: () => void };

function InviteForm({ onCreated, onClose }: InviteFormProps) {
  const { api } = useWorkspace();
  const { write, isBusy } = useWrite();
  const form = useForm({
    resolver: zodResolver(createInvitationContract.body),
    defaultValues: { email: "", role: "member" as const },
  });
  const submit = form.handleSubmit(async (body) => {
    const written = await write(() => api.call(createInvitationContract, { body }));
    if (written?.ok) onCreated(written.data);
    else if (written) placeProblems(form, written.error, ["email", "role"]);
  });
  return (
    <FormDialog
      title="Invite somebody"
      description="You get a link to pass on. An earlier link for the same address stops working."
      submitLabel="Create link"
      form={form}
      isBusy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        name="email"
        label="E-mail"
        required
        inputMode="email"
        dir="ltr"
        placeholder="nina@example.com"
        setValueAs={(typed) => (typeof typed === "string" ? typed.trim() : typed)}
      />
      <InvitedRoleField />
    </FormDialog>
  );
}
