import type { ComposeRequest } from "@/lib/client/compose/compose-request";
import type { Addressee, DealPage } from "@/lib/contracts/record-pages";

type Around = Pick<DealPage, "contact" | "customer">;

/**
 * A mail about a deal: to its contact, else to its customer, filed on all three. `addressless`: the contact, when there is
 * one that nobody can write to yet. Of a contact or customer that was chosen a moment ago only the name is known.
 */
export function dealMail(
  deal: DealPage["deal"],
  around: Around,
): { request: ComposeRequest; addressless: Addressee | null } {
  const contact = present(around.contact, deal.contact_id, deal.contact_name);
  const customer = present(around.customer, deal.customer_id, deal.customer_name);
  const people = [contact, customer].flatMap((one) => (one?.email ? [{ email: one.email, name: one.name }] : []));
  const request: ComposeRequest = {
    record: { kind: "deal", id: deal.id },
    to: people.slice(0, 1),
    links: {
      deal: { id: deal.id, name: deal.name },
      ...(contact && { contact: { id: contact.id, name: contact.name } }),
      ...(customer && { customer: { id: customer.id, name: customer.name } }),
    },
    people,
  };
  return { request, addressless: contact && isAddressless(around.contact, contact) ? contact : null };
}

function isAddressless(known: Addressee | null, { id }: Addressee): boolean {
  return known?.id === id && known.email === null;
}

function present(known: Addressee | null, id: string | null, name: string | null): Addressee | null {
  if (id === null || name === null) return null;
  return known?.id === id ? known : { id, name, email: null };
}
