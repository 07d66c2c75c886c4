/** First and last name as one; never blank for a contact, which has a first name. */
export function personName(person: {
  first_name?: string | null | undefined;
  last_name?: string | null | undefined;
}): string {
  return [person.first_name, person.last_name].filter(Boolean).join(" ");
}
