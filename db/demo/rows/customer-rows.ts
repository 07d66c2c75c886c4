import { publicId } from "../../public-id";
import { customers } from "../data/customers";
import { required } from "../required";
import type { DemoRows } from "./demo-rows";
import { minutesAfter, type World } from "./world";

export type CustomerRow = DemoRows["customers"][number] & { createdAt: Date };

/** Business accounts by key; each stands in the book shortly before it is first heard of. */
export function customerRows(world: World, seen: ReadonlyMap<string, Date>): Map<string, CustomerRow> {
  const known = customers.map((customer) => ({
    customer,
    createdAt: minutesAfter(required(seen.get(customer.key), `story about ${customer.key}`), -40),
  }));
  known.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  return new Map(
    known.map(({ customer, createdAt }, index) => [
      customer.key,
      {
        workspaceId: world.workspaceId,
        id: world.makeId(createdAt),
        publicId: publicId("customer", index + 1),
        name: customer.name,
        email: customer.mailbox ? `${customer.mailbox}@${customer.domain}` : null,
        landline: customer.landline || null,
        industry: customer.industry,
        website: `https://www.${customer.domain}`,
        notes: customer.notes || null,
        createdAt,
        updatedAt: createdAt,
      },
    ]),
  );
}
