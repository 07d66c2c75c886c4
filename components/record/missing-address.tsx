"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { shortened } from "@/lib/client/records/shortened";
import type { AddressGap } from "./address-gap";

type MissingAddressProps = {
  gap: AddressGap;
  /** Opens the composer, to nobody yet where no address is given. */
  onWrite: (to?: string) => void;
};

/** Says whose address is missing, and takes it. */
export function MissingAddress({ gap: { name, addAddress }, onWrite }: MissingAddressProps) {
  const [email, setEmail] = useState("");
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const address = email.trim();
    if (!addAddress || isBusy) return;
    if (address === "") return setProblem("Type an address first, or write without one.");
    setBusy(true);
    const refusal = await addAddress(address);
    setBusy(false);
    if (refusal) setProblem(refusal);
    else onWrite(address);
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-3">
      <p className="wrap-anywhere-safe text-sm">
        <bdi className="font-medium">{shortened(name)}</bdi> has no e-mail address yet, so there is nobody to write to.
      </p>
      {addAddress && (
        <Field label="E-mail address" error={problem}>
          {(control) => (
            <Input
              {...control}
              inputMode="email"
              autoComplete="off"
              spellCheck={false}
              autoFocus
              value={email}
              onChange={(event) => {
                setEmail(event.target.value);
                setProblem(undefined);
              }}
            />
          )}
        </Field>
      )}
      <div className="flex flex-wrap gap-2">
        {addAddress && (
          <Button type="submit" size="sm" variant="primary" busy={isBusy}>
            Add and write
          </Button>
        )}
        <Button size="sm" variant="ghost" onClick={() => onWrite()}>
          Write without it
        </Button>
      </div>
    </form>
  );
}
