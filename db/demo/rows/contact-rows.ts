import { publicId } from "../../public-id";
import { contacts } from "../data/contacts";
import { customers } from "../data/customers";
import { required } from "../required";
import type { CustomerRow } from "./customer-rows";
import type { DemoRows } from "./demo-rows";
import { dayMs, minutesAfter, type World } from "./world";

export type ContactRow = DemoRows["contacts"][number] & { createdAt: Date };

type Employer = { key: string; job: string };

/** People by key, and where they work. Those no story mentions were met some time in between. */
export function contactRows(world: World, seen: ReadonlyMap<string, Date>, accounts: ReadonlyMap<string, CustomerRow>) {
  const known = contacts.map((contact, index) => {
    const met = seen.get(contact.key) ?? new Date(world.now.getTime() - (20 + (index % 40)) * dayMs);
    return { contact, employers: parseEmployers(contact.employers), createdAt: minutesAfter(met, -25) };
  });
  known.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  const byKey = new Map<string, ContactRow>();
  const contactCustomers: DemoRows["contactCustomers"] = [];
  for (const [index, { contact, employers, createdAt }] of known.entries()) {
    const row: ContactRow = {
      workspaceId: world.workspaceId,
      id: world.makeId(createdAt),
      publicId: publicId("contact", index + 1),
      firstName: contact.first,
      lastName: contact.last || null,
      email: addressOf(contact.mailbox, employers[0]),
      phone: contact.phone || null,
      jobTitle: employers[0]?.job ?? null,
      source: contact.source,
      city: contact.city,
      country: contact.country,
      createdAt,
      updatedAt: createdAt,
    };
    byKey.set(contact.key, row);
    contactCustomers.push(...employers.map((employer, position) => employment(row, employer, position, accounts)));
  }
  return { byKey, contactCustomers };
}

/** How a person is called in a mail's header. */
export function fullName(contact: Pick<ContactRow, "firstName" | "lastName">): string {
  return contact.lastName ? `${contact.firstName} ${contact.lastName}` : contact.firstName;
}

function parseEmployers(text: string): Employer[] {
  const entries = text.split(";").filter((entry) => entry.trim() !== "");
  return entries.map((entry) => {
    const [key = "", job = ""] = entry.split(":").map((part) => part.trim());
    return { key, job };
  });
}

function addressOf(mailbox: string, employer: Employer | undefined): string | null {
  if (mailbox === "" || mailbox.includes("@")) return mailbox || null;
  const customer = customers.find((candidate) => candidate.key === employer?.key);
  return `${mailbox}@${required(customer, `employer of ${mailbox}`).domain}`;
}

function employment(
  contact: ContactRow,
  employer: Employer,
  position: number,
  accounts: ReadonlyMap<string, CustomerRow>,
) {
  const account = required(accounts.get(employer.key), `customer “${employer.key}”`);
  return {
    workspaceId: contact.workspaceId,
    contactId: contact.id,
    customerId: account.id,
    jobTitle: employer.job,
    isPrimary: position === 0,
    createdAt: new Date(Math.max(contact.createdAt.getTime(), account.createdAt.getTime())),
  };
}
