/** Whether an SWR key is that of a list of this kind in this workspace. */
export function isListKey(key: unknown, slug: string, kind: string): boolean {
  return Array.isArray(key) && key[0] === "records" && key[1] === slug && key[2] === kind;
}
