"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useWorkspace } from "@/components/app/workspace-provider";
import { newerVersion } from "@/components/settings/form/newer-version";
import { placeProblems } from "@/components/settings/form/place-problems";
import { useWrite } from "@/components/settings/use-write";
import { toast } from "@/components/ui/toast";
import type { ApiError } from "@/lib/client/api-error";
import { createEmailConfigContract, type EmailConfig, updateEmailConfigContract } from "@/lib/contracts/email-configs";
import { type ConfigBody, configChanges, initialValues, relayApplied, relayProblems } from "./config-body";
import type { Relay } from "./relay-settings";

const fields = [
  "config_name",
  "from_name",
  "from_email",
  "staff_email",
  "email_provider",
  "smtp_host",
  "smtp_port",
  "smtp_security",
  "smtp_user",
  "smtp_password",
  "attachment_limit_mb",
] as const;

const changedMeanwhile =
  "Somebody else changed this configuration meanwhile. Save again to put your changes on top of theirs.";

const validate = zodResolver(createEmailConfigContract.body);

/** The form over a configuration, or over a new one where `config` is null; `onSaved` comes after a good answer. */
export function useConfigForm(config: EmailConfig | null, onSaved: () => void) {
  const { api } = useWorkspace();
  const { write, isBusy } = useWrite();
  const initialRelay: Relay = config?.smtp_host ? "own" : "server";
  const [relay, setRelay] = useState<Relay>(initialRelay);
  // What changed is told from the configuration as it was opened, so that fields that others changed since stay theirs.
  const [version, setVersion] = useState(config?.version);
  const form = useForm({
    defaultValues: initialValues(config),
    resolver: (values, context, options) => validate(relayApplied(values, relay), context, options),
  });

  const save = (body: ConfigBody) => {
    if (!config) return api.call(createEmailConfigContract, { body });
    const headers = { if_match: String(version) };
    const change = { params: { id: config.id }, headers, body: configChanges(config, body) };
    return api.call(updateEmailConfigContract, change);
  };
  const showRefusal = (error: ApiError) => {
    const newer = newerVersion(error);
    if (newer === null) return placeProblems(form, error, fields);
    setVersion(newer);
    return form.setError("root.server", { message: changedMeanwhile });
  };
  const submit = form.handleSubmit(async (body) => {
    const problems = relayProblems(config, body, relay);
    for (const [name, message] of problems) form.setError(name, { message }, { shouldFocus: true });
    if (problems.length > 0) return;
    const written = await write(() => save(body));
    if (written?.ok) {
      toast.success(config ? `“${written.data.config_name}” is saved` : `“${written.data.config_name}” is added`);
      onSaved();
    } else if (written) showRefusal(written.error);
  });
  return { form, relay, setRelay, submit, isBusy, isDirty: form.formState.isDirty || relay !== initialRelay };
}
