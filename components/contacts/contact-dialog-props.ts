import type { Contact, ContactInput } from "@/lib/contracts/contacts";

export type ContactDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** After the toast; the dialog has asked to be closed already. */
  onSaved?: (contact: Contact) => void;
} & ({ mode: "create"; initial?: Partial<ContactInput> } | { mode: "edit"; contact: Contact });
