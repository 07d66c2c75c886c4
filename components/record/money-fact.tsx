"use client";

import { money } from "@/lib/client/format/money";
import { parseAmount } from "@/lib/client/record/parse-amount";
import type { VersionedRecord } from "@/lib/client/record/record-store";
import { EditableFact } from "./editable-fact";
import { MoneyControl } from "./money-control";
import type { MoneyDraft } from "./money-draft";
import type { RecordEditor } from "./use-record-editor";

type Valued = VersionedRecord & { value: number | null; currency: string };

/** An amount and its currency, edited together. */
export function MoneyFact<R extends Valued>({ editor }: { editor: RecordEditor<R> }) {
  return (
    <EditableFact<R, MoneyDraft>
      editor={editor}
      label="Value"
      addLabel="Add value"
      show={({ value, currency }) => value !== null && <span className="tabular">{money(value, currency, "en")}</span>}
      toDraft={({ value, currency }) => ({ amount: value === null ? "" : String(value), currency })}
      toChange={({ amount, currency }) => {
        const value = parseAmount(amount);
        if (value === undefined) return { problem: "Value must be an amount such as 12500 or 12,500.50." };
        return { value, currency } as Partial<R>;
      }}
      control={(control) => <MoneyControl {...control} />}
    />
  );
}
