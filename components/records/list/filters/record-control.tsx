"use client";

import { RecordPicker } from "@/components/records/record-picker";
import { useRecordName } from "@/components/records/use-record-name";
import { Field } from "@/components/ui/field";
import { kindWords } from "@/lib/client/records/record-kind";
import type { RecordFilter } from "./list-filter";

type RecordControlProps = { filter: RecordFilter; value: string | null; onChange: (id: string | null) => void };

export function RecordControl({ filter: { kind, label }, value: id, onChange }: RecordControlProps) {
  const name = useRecordName(kind, id, { missing: `Unknown ${kindWords[kind].one}` });
  return (
    <Field label={label}>
      {(control) => (
        <RecordPicker
          kind={kind}
          control={control}
          value={id === null ? null : { id, name }}
          onChange={(picked) => onChange(picked?.id ?? null)}
        />
      )}
    </Field>
  );
}
