import type { PickedRecord } from "@/components/records/record-picker-props";
import type { Deal, DealInput } from "@/lib/contracts/deals";

/** The people and places that a deal's ids stand for, where they are known. */
type DealNames = { contact?: string | null; customer?: string | null };

export type DealDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** After the toast; the dialog has asked to be closed already. */
  onSaved?: (deal: Deal) => void;
} & (
  | {
      mode: "create";
      initial?: Partial<DealInput>;
      /** Whom the new deal is with; said by name at once. */
      contact?: PickedRecord;
      customer?: PickedRecord;
    }
  | { mode: "edit"; deal: Deal; names: DealNames }
);
