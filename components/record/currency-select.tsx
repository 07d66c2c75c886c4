"use client";

import { Select } from "@/components/ui/select";
import { currencyCodes } from "@/lib/contracts/currency";

/** Fetched when an amount is edited: the list of currencies is long. */
export function CurrencySelect({ value, onChange }: { value: string; onChange: (code: string) => void }) {
  return (
    <Select aria-label="Currency" value={value} onChange={(event) => onChange(event.target.value)}>
      {currencyCodes.map((code) => (
        <option key={code}>{code}</option>
      ))}
    </Select>
  );
}
