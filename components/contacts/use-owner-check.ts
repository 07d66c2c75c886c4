"use client";

import { type FormEvent, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { RecordSave } from "@/components/records/form/use-record-save";
import type { ContactInput } from "@/lib/contracts/contacts";
import { useAddressOwner } from "./use-address-owner";

/** Holds a save back once, where somebody else has the address and typing went on too quickly for that to be read. */
export function useOwnerCheck<Output>(
  form: UseFormReturn<ContactInput, unknown, Output>,
  record: RecordSave,
  self: string | null,
) {
  const email = form.watch("email") ?? "";
  const { owner, isNews } = useAddressOwner(email, self);
  const [held, setHeld] = useState<string | null>(null);
  const save = async () => {
    const isChanged = email !== (form.formState.defaultValues?.email ?? "");
    if (isChanged && (await form.trigger()) && (await isNews())) return setHeld(email);
    record.submit();
  };
  return {
    owner,
    isHeld: owner !== null && held === email,
    submit: (event?: FormEvent) => {
      event?.preventDefault();
      void save();
    },
  };
}
