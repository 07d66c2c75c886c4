/**
 * The addresses of a mailbox to choose from. The present one is among them as it is written, also when the mailbox does
 * not have it, so that nothing changes unasked.
 */
export function addressChoices(addresses: string[], present: string): string[] {
  const choices = addresses.map((address) => (isSame(address, present) ? present : address));
  return present === "" || choices.includes(present) ? choices : [present, ...choices];
}

/** Letter case aside, as Gmail compares them. */
export function hasAddress(addresses: string[], wanted: string): boolean {
  return addresses.some((address) => isSame(address, wanted));
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
