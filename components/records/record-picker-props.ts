import type { FieldControlProps } from "@/components/ui/field";
import type { RecordKind } from "@/lib/client/records/record-kind";

export type PickedRecord = { id: string; name: string };

export type RecordPickerProps = {
  kind: RecordKind;
  value: PickedRecord | null;
  onChange: (picked: PickedRecord | null) => void;
  /** From `Field`; without it give `label`. */
  control?: FieldControlProps;
  label?: string;
  placeholder?: string;
  /** Ids that are not offered. */
  exclude?: readonly string[];
  autoFocus?: boolean;
  /** Esc was pressed while no list was open. */
  onCancel?: () => void;
};
