"use client";

import dynamic from "next/dynamic";
import { Input } from "@/components/ui/input";
import type { FactControl } from "./editable-fact";
import type { MoneyDraft } from "./money-draft";

const CurrencySelect = dynamic(() => import("./currency-select").then((module) => module.CurrencySelect), {
  ssr: false,
  loading: () => <span className="block h-8 rounded-md border bg-fill" />,
});

/** An amount can be typed at once; the choice of its currency follows. */
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
        <CurrencySelect value={draft.currency} onChange={(currency) => onChange({ ...draft, currency })} />
      </span>
    </span>
  );
}
