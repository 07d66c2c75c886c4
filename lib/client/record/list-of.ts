import type { RecordKind } from "@/lib/client/records/record-kind";
import { routes } from "@/lib/client/routes";

/** The list that records of a kind are in: what it is called, and where. */
export function listOf(kind: RecordKind, slug: string): { label: string; href: string } {
  return lists[kind](slug);
}

const lists = {
  contact: (slug: string) => ({ label: "Contacts", href: routes.contacts(slug) }),
  customer: (slug: string) => ({ label: "Customers", href: routes.customers(slug) }),
  deal: (slug: string) => ({ label: "Deals", href: routes.deals(slug) }),
};
