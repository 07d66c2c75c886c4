import type { Contact, Employer, ListedContact } from "@/lib/contracts/contacts";

export type ContactRow = Contact & { employers: Employer[] };

/** Rows of a list that was asked for with its employers and without `fields`: every one of them is whole. */
export function wholeContacts(listed: ListedContact[]): ContactRow[] {
  return listed as ContactRow[];
}
