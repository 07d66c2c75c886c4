/** Whether two values of a record's field say the same, as JSON would write them. */
export function sameValue(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
