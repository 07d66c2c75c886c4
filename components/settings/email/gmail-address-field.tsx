"use client";

import { useController, useWatch } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { fieldProblem } from "@/lib/client/forms/field-problem";
import { addressChoices, hasAddress } from "./address-choices";
import type { ConfigInput } from "./config-body";
import type { GmailSender } from "./gmail/gmail-senders";

const label = "Sender’s address";

/** The address to send as: one of those that the chosen mailbox may use. */
export function GmailAddressField({ senders }: { senders: GmailSender[] }) {
  const { field, fieldState } = useController<ConfigInput, "from_email">({ name: "from_email" });
  const senderId = useWatch<ConfigInput, "gmail_sender_user_id">({ name: "gmail_sender_user_id" });
  const sender = senders.find(({ user_id }) => user_id === senderId);
  const choices = addressChoices(sender?.addresses ?? [], field.value);
  const isForeign = sender?.obstacle === null && field.value !== "" && !hasAddress(sender.addresses, field.value);
  const problem = fieldState.error?.message;
  return (
    <Field
      label={label}
      required
      hint={isForeign && <span className="text-warn">This mailbox may not send as it now. Choose another.</span>}
      error={problem && fieldProblem(label, problem)}
    >
      {(control) => (
        <Select {...control} {...field} dir="ltr">
          {field.value === "" && (
            <option value="">{choices.length === 0 ? "First choose a mailbox" : "Choose an address…"}</option>
          )}
          {choices.map((address) => (
            <option key={address} value={address}>
              {address}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
