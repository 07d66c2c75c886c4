"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { useWorkspace } from "@/components/app/workspace-provider";
import { FormDialog } from "@/components/settings/form/form-dialog";
import { placeProblems } from "@/components/settings/form/place-problems";
import { TextField } from "@/components/settings/form/text-field";
import { useWrite } from "@/components/settings/use-write";
import { createApiKeyContract } from "@/lib/contracts/api-keys";
import type { CreatedKey } from "./created-key";
import { ExpiryField, type Lifetime, lifetimes } from "./expiry-field";
import { ScopeFields } from "./scope-fields";
import { scopePresets } from "./scope-groups";

const { name, scopes } = createApiKeyContract.body.shape;
const fields = z.object({ name, scopes, lifetime: z.enum(lifetimes) });

type KeyInput = z.input<typeof fields>;

type CreateKeyDialogProps = { onCreated: (key: CreatedKey) => void; onClose: () => void };

/** What a new key is called, may do, and how long it lives. */
export function CreateKeyDialog({ onCreated, onClose }: CreateKeyDialogProps) {
  const { api, me } = useWorkspace();
  const { write, isBusy } = useWrite();
  const suggested = scopePresets[0]?.scopes.filter((scope) => me.scopes.includes(scope)) ?? [];
  const form = useForm({
    resolver: zodResolver(fields),
    defaultValues: { name: "", scopes: suggested, lifetime: "90" } satisfies KeyInput,
  });

  const submit = form.handleSubmit(async ({ lifetime, ...body }) => {
    const expires_at = endOf(lifetime, new Date());
    const written = await write(() => api.call(createApiKeyContract, { body: { ...body, expires_at } }));
    if (written?.ok) onCreated(written.data);
    else if (written) placeProblems(form, written.error, ["name", "scopes"]);
  });
  return (
    <FormDialog
      title="Create an API key"
      submitLabel="Create key"
      form={form}
      isBusy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField name="name" label="Name" required placeholder="Nightly import" hint="So that you know it later." />
      <ScopeFields allowed={me.scopes} />
      <ExpiryField />
    </FormDialog>
  );
}

const dayMs = 24 * 3_600_000;

function endOf(lifetime: Lifetime, now: Date): string | null {
  return lifetime === "never" ? null : new Date(now.getTime() + Number(lifetime) * dayMs).toISOString();
}
