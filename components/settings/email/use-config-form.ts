"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { type Resolver, useForm } from "react-hook-form";
import { useWorkspace } from "@/components/app/workspace-provider";
import { newerVersion } from "@/components/settings/form/newer-version";
import { placeProblems } from "@/components/settings/form/place-problems";
import { useWrite } from "@/components/settings/use-write";
import { toast } from "@/components/ui/toast";
import type { ApiError } from "@/lib/client/api-error";
import { createEmailConfigContract, type EmailConfig, updateEmailConfigContract } from "@/lib/contracts/email-configs";
import {
  type ConfigBody,
  type ConfigInput,
  configChanges,
  initialValues,
  routeApplied,
  routeProblems,
} from "./config-body";
import { routeOf, type SendingRoute } from "./sending-route";

const fields = [
  "config_name",
  "from_name",
  "from_email",
  "staff_email",
  "email_provider",
  "gmail_sender_user_id",
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
  const initialRoute = routeOf(config);
  const [route, setRoute] = useState(initialRoute);
  // What changed is told from the configuration as it was opened, so that fields that others changed since stay theirs.
  const [version, setVersion] = useState(config?.version);
  const form = useForm({
    defaultValues: initialValues(config),
    resolver: configResolver(config, route),
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
    const written = await write(() => save(body));
    if (written?.ok) {
      toast.success(config ? `“${written.data.config_name}” is saved` : `“${written.data.config_name}” is added`);
      onSaved();
    } else if (written) showRefusal(written.error);
  });
  return { form, route, setRoute, submit, isBusy, isDirty: form.formState.isDirty || route !== initialRoute };
}

/** Finds the problems of each field and those of the form as a whole at once. */
function configResolver(before: EmailConfig | null, route: SendingRoute): Resolver<ConfigInput, unknown, ConfigBody> {
  return async (values, context, options) => {
    const applied = routeApplied(values, route);
    const checked = await validate(applied, context, options);
    const problems = routeProblems(before, applied, route);
    if (problems.length === 0) return checked;
    const errors = Object.fromEntries(problems.map(([name, message]) => [name, { type: "route", message }]));
    return { values: {}, errors: { ...checked.errors, ...errors } };
  };
}
