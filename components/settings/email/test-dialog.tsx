"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { useWorkspace } from "@/components/app/workspace-provider";
import { FormDialog } from "@/components/settings/form/form-dialog";
import { placeProblems } from "@/components/settings/form/place-problems";
import { TextField } from "@/components/settings/form/text-field";
import { useWrite } from "@/components/settings/use-write";
import { type EmailConfig, testEmailConfigContract } from "@/lib/contracts/email-configs";
import { mailbox } from "@/lib/contracts/mailbox";
import { type TestReport, TestResult } from "./test-result";

const fields = z.object({ to_email: mailbox });

/** Sends a real message through a configuration and says what became of it. */
export function TestDialog({ config, onClose }: { config: EmailConfig; onClose: () => void }) {
  const { api } = useWorkspace();
  const { write, isWriting } = useWrite();
  const [report, setReport] = useState<TestReport | null>(null);
  const form = useForm({ resolver: zodResolver(fields), defaultValues: { to_email: config.staff_email } });

  const submit = form.handleSubmit(async (body) => {
    setReport(null);
    const written = await write(() => api.call(testEmailConfigContract, { params: { id: config.id }, body }));
    if (written?.ok) setReport(written.data);
    else if (written) placeProblems(form, written.error, ["to_email"]);
  });
  return (
    <FormDialog
      title={`Test “${config.config_name}”`}
      description={`Sends one short message as ${config.from_email}. It appears on no timeline.`}
      submitLabel={report ? "Send another" : "Send test"}
      form={form}
      isBusy={isWriting}
      isDirty={false}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        name="to_email"
        label="To"
        required
        inputMode="email"
        dir="ltr"
        setValueAs={(typed) => (typeof typed === "string" ? typed.trim() : typed)}
      />
      <TestResult
        report={report}
        isSending={isWriting}
        provider={config.email_provider === "gmail" ? "Gmail" : "The mail server"}
      />
    </FormDialog>
  );
}
