"use client";

import { useState } from "react";
import { useController } from "react-hook-form";
import { RecordPicker } from "@/components/records/record-picker";
import type { PickedRecord } from "@/components/records/record-picker-props";
import { useRecordName } from "@/components/records/use-record-name";
import type { RecordKind } from "@/lib/client/records/record-kind";
import { FormField, type FormFieldProps } from "./form-field";

type PickerFieldProps = FormFieldProps & {
  kind: RecordKind;
  /** The record that the form was opened with. */
  initial: PickedRecord | null;
};

/** Points to another record: the form holds its id, or null. */
export function PickerField({ kind, initial, ...field }: PickerFieldProps) {
  const { field: bound } = useController({ name: field.name });
  const [picked, setPicked] = useState(initial);
  const id = typeof bound.value === "string" ? bound.value : null;
  const name = useRecordName(kind, id, { known: picked?.id === id ? picked?.name : null });
  return (
    <FormField {...field} say={(theirs) => <TheirRecord kind={kind} id={theirs} />}>
      {(control) => (
        <RecordPicker
          kind={kind}
          control={control}
          value={id === null ? null : { id, name }}
          onChange={(record) => {
            setPicked(record);
            bound.onChange(record?.id ?? null);
          }}
        />
      )}
    </FormField>
  );
}

function TheirRecord({ kind, id }: { kind: RecordKind; id: unknown }) {
  const name = useRecordName(kind, typeof id === "string" ? id : null);
  return typeof id === "string" ? `“${name}”` : "now none";
}
