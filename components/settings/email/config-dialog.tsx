"use client";

import { CheckboxField } from "@/components/settings/form/checkbox-field";
import { ChoiceCards } from "@/components/settings/form/choice-cards";
import { FormDialog } from "@/components/settings/form/form-dialog";
import { TextField } from "@/components/settings/form/text-field";
import type { EmailConfig } from "@/lib/contracts/email-configs";
import type { GmailSender } from "./gmail/gmail-senders";
import { GmailAddressField } from "./gmail-address-field";
import { GmailSenderField } from "./gmail-sender-field";
import { RelayFields } from "./relay-fields";
import { useConfigForm } from "./use-config-form";

const routes = [
  { value: "server", label: "This server’s relay", description: "What the operator of Tern has set up." },
  { value: "own", label: "SMTP server", description: "Your mail provider’s host, with user and password." },
  { value: "gmail", label: "A member’s Gmail", description: "A mailbox that somebody has connected." },
] as const;

type ConfigDialogProps = {
  /** Null: a new one. */
  config: EmailConfig | null;
  /** There are others, so that being the default is a choice. */
  hasOthers: boolean;
  /** Whose Gmail there is to choose. */
  senders: GmailSender[];
  onClose: () => void;
};

/** Adds an identity for company mail, or changes one. */
export function ConfigDialog({ config, hasOthers, senders, onClose }: ConfigDialogProps) {
  const { form, route, setRoute, submit, isBusy, isDirty } = useConfigForm(config, onClose);
  const isGmail = route === "gmail";
  return (
    <FormDialog
      title={config ? `Edit “${config.config_name}”` : "New e-mail configuration"}
      description="An identity that the company writes as, and what its messages leave through."
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
      <ChoiceCards legend="Sent through" value={route} onChange={setRoute} choices={routes} />
      {route === "own" && <RelayFields config={config} />}
      {isGmail && <GmailSenderField senders={senders} />}
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name="from_name" label="Sender’s name" required placeholder="Acme Support" />
        {isGmail ? <GmailAddressField senders={senders} /> : <TypedAddressField />}
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
      {!isGmail && <AttachmentLimitField />}
      {!config && hasOthers && (
        <CheckboxField label="Make it the default for company mail" {...form.register("is_default")} />
      )}
    </FormDialog>
  );
}

function TypedAddressField() {
  return (
    <TextField name="from_email" label="Sender’s address" required inputMode="email" dir="ltr" setValueAs={trimmed} />
  );
}

function AttachmentLimitField() {
  return (
    <TextField
      name="attachment_limit_mb"
      label="Attachment limit (MB a message)"
      inputMode="numeric"
      dir="ltr"
      hint="0 takes no attachments; 25 is the most. Raise it to what the mail server accepts: files grow by a third on their way."
      setValueAs={(typed) => (typed === "" ? 0 : Number(typed))}
    />
  );
}

function trimmed(typed: unknown): unknown {
  return typeof typed === "string" ? typed.trim() : typed;
}
