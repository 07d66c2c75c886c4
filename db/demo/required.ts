/** A value that the data must have; a slip in the data ends the seeding with an Error that names it. */
export function required<Value>(value: Value | undefined | null, what: string): Value {
  if (value === undefined || value === null) throw new Error(`The demo data has no ${what}.`);
  return value;
}
