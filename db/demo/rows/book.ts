import { type PersonKey, people, studio } from "../data/people";
import { required } from "../required";
import { type ContactRow, fullName } from "./contact-rows";
import type { CustomerRow } from "./customer-rows";
import type { Team } from "./team-rows";

/** Everybody the stories name, looked up by key; an unknown key is a slip in the data and throws. */
export type Book = {
  contact: (key: string) => ContactRow;
  customer: (key: string) => CustomerRow;
  userId: (person: PersonKey) => string;
  /** The address of one of our people or of a contact, and the name for To. */
  mailbox: (key: string) => { email: string; name: string };
};

export function openBook(
  contacts: ReadonlyMap<string, ContactRow>,
  customers: ReadonlyMap<string, CustomerRow>,
  userIds: Team["userIds"],
): Book {
  const contact = (key: string) => required(contacts.get(key), `contact “${key}”`);
  return {
    contact,
    customer: (key) => required(customers.get(key), `customer “${key}”`),
    userId: (person) => required(userIds.get(person), `person “${person}”`),
    mailbox: (key) => {
      if (isPerson(key)) return { email: people[key].email, name: people[key].name };
      const found = contact(key);
      return { email: required(found.email, `address of “${key}”`), name: fullName(found) };
    },
  };
}

/** What stands under a mail. */
export function signatureOf(person: PersonKey): string[] {
  return [people[person].name, studio.name];
}

function isPerson(key: string): key is PersonKey {
  return Object.hasOwn(people, key);
}
