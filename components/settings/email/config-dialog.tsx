"use client";

import { CheckboxField } from "@/components/settings/form/checkbox-field";
import { ChoiceCards } from "@/components/settings/form/choice-cards";
import { FormDialog } from "@/components/settings/form/form-dialog";
import { TextField } from "@/components/settings/form/text-field";
import type { EmailConfig } from "@/lib/contracts/email-configs";
import { offeredProviders } from "./config-body";
import { ProviderField } from "./provider-field";
import { RelayFields } from "./relay-fields";
import { useConfigForm } from "./use-config-form";

const relays = [
  { value: "server", label: "This server’s relay", description: "What the operator of Tern has set up." },
  { value: "own", label: "Your own SMTP server", description: "Your mail provider’s host, with a user and password." },
] as const;

type ConfigDialogProps = {
  /** Null: a new one. */
  config: EmailConfig | null;
  /** There are others, so that being the default is a choice. */
  hasOthers: boolean;
  onClose: () => void;
};

/** Adds an identity for company mail, or changes one. */
export function ConfigDialog({ config, hasOthers, onClose }: ConfigDialogProps) {
  const { form, relay, setRelay, submit, isBusy, isDirty } = useConfigForm(config, onClose);
  return (
    <FormDialog
      title={config ? `Edit “${config.config_name}”` : "New e-mail configuration"}
      description="An identity that the company writes as, and the mail server its messages leave through."
      submitLabel={config ? "Save changes" : "Add configuration"}
      form={form}
      isBusy={isBusy}
      isDirty={isDirty}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        name="config_name"
        label="Name"
        required
        hint="For you and your colleagues; recipients do not see it."
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name="from_name" label="Sender’s name" required placeholder="Acme Support" />
        <TextField
          name="from_email"
          label="Sender’s address"
          required
          inputMode="email"
          dir="ltr"
          setValueAs={trimmed}
        />
      </div>
      <TextField
        name="staff_email"
        label="Your team’s address"
        required
        inputMode="email"
        dir="ltr"
        hint="Test messages go here."
        setValueAs={trimmed}
      />
      {offeredProviders().length > 1 && <ProviderField providers={offeredProviders()} />}
      <ChoiceCards legend="Sent through" value={relay} onChange={setRelay} choices={relays} />
      {relay === "own" && <RelayFields config={config} />}
      <TextField
        name="attachment_limit_mb"
        label="Attachment limit (MB a message)"
        inputMode="numeric"
        dir="ltr"
        hint="0 takes no attachments; 25 is the most. Raise it to what the mail server accepts: files grow by a third on their way."
        setValueAs={(typed) => (typed === "" ? 0 : Number(typed))}
      />
      {!config && hasOthers && (
        <CheckboxField label="Make it the default for company mail" {...form.register("is_default")} />
      )}
    </FormDialog>
  );
}

function trimmed(typed: unknown): unknown {
  return typeof typed === "string" ? typed.trim() : typed;
}
