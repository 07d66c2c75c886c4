type DefinedOnly<T> = { [Name in keyof T]?: Exclude<T[Name], undefined> };

/** The same without what is undefined, which means "not named": a change leaves it as it is. */
export function definedOnly<T extends object>(values: T): DefinedOnly<T> {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  // What is left has the names and, save undefined, the types that it came with.
  return Object.fromEntries(entries) as DefinedOnly<T>;
}
