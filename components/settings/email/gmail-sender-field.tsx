"use client";

import { useFormContext, useWatch } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { fieldProblem } from "@/lib/client/forms/field-problem";
import { hasAddress } from "./address-choices";
import type { ConfigInput } from "./config-body";
import type { GmailSender } from "./gmail/gmail-senders";

const label = "Mailbox";

/** Whose mailbox sends. Choosing one brings an address that it may send as, unless the form has one of its already. */
export function GmailSenderField({ senders }: { senders: GmailSender[] }) {
  const { register, getValues, setValue, formState, control } = useFormContext<ConfigInput>();
  const chosen = useWatch({ control, name: "gmail_sender_user_id" });
  const sender = senders.find(({ user_id }) => user_id === chosen);
  const problem = formState.errors.gmail_sender_user_id?.message;
  const onChange = ({ target }: { target: { value: string } }) => {
    const addresses = senders.find(({ user_id }) => user_id === target.value)?.addresses ?? [];
    if (hasAddress(addresses, getValues("from_email"))) return;
    setValue("from_email", addresses[0] ?? "", { shouldDirty: true, shouldValidate: formState.isSubmitted });
  };
  return (
    <Field
      label={label}
      required
      hint={<SenderNote sender={sender} isAnybodyReady={senders.some(({ obstacle }) => obstacle === null)} />}
      error={problem && fieldProblem(label, problem)}
    >
      {(aria) => (
        <Select {...aria} {...register("gmail_sender_user_id", { onChange, setValueAs: blankToNull })}>
          <option value="">Choose whose…</option>
          {chosen && !sender && <option value={chosen}>Somebody who is no member any more</option>}
          {senders.map((choice) => (
            <option
              key={choice.user_id}
              value={choice.user_id}
              disabled={choice.obstacle !== null && choice.user_id !== chosen}
            >
              {inWords(choice)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

function inWords({ name, gmail_address: address, obstacle }: GmailSender): string {
  return `${name}${address ? ` · ${address}` : ""}${obstacle ? ` (${obstacle})` : ""}`;
}

function SenderNote({ sender, isAnybodyReady }: { sender: GmailSender | undefined; isAnybodyReady: boolean }) {
  if (sender?.obstacle) return <span className="text-warn">Until that is mended, nothing can be sent through it.</span>;
  if (!isAnybodyReady) return "Nobody’s Gmail can send now. Everybody connects their own, under “Your Gmail”.";
  return "Messages appear in the Sent folder of this mailbox. Attachments: up to 25 MB a message.";
}

const blankToNull = (chosen: unknown) => chosen || null;
