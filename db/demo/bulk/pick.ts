/** The entry at `index` of a list that begins again at its end. */
export function pick<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new Error("Nothing can be picked from an empty list.");
  return item;
}
