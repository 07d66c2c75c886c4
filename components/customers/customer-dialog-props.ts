import type { Customer, CustomerInput } from "@/lib/contracts/customers";

export type CustomerDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** After the toast; the dialog has asked to be closed already. */
  onSaved?: (customer: Customer) => void;
} & ({ mode: "create"; initial?: Partial<CustomerInput> } | { mode: "edit"; customer: Customer });
