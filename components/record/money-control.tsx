"use client";

import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { currencyCodes } from "@/lib/contracts/currency";
import type { FactControl } from "./editable-fact";
import type { MoneyDraft } from "./money-draft";

/** Fetched when an amount is edited: the list of currencies is long. */
export function MoneyControl({ draft, onChange, autoFocus, field }: FactControl<MoneyDraft>) {
  return (
    <span className="flex gap-1">
      <Input
        {...field}
        inputMode="decimal"
        autoComplete="off"
        autoFocus={autoFocus}
        className="tabular"
        placeholder="0.00"
        value={draft.amount}
        onFocus={(event) => event.target.select()}
        onChange={(event) => onChange({ ...draft, amount: event.target.value })}
      />
      <span className="w-20 shrink-0">
        <Select
          aria-label="Currency"
          value={draft.currency}
          onChange={(event) => onChange({ ...draft, currency: event.target.value })}
        >
          {currencyCodes.map((code) => (
            <option key={code}>{code}</option>
          ))}
        </Select>
      </span>
    </span>
  );
}
