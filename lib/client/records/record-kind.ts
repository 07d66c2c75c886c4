export type RecordKind = "contact" | "customer" | "deal";

/** How a kind is called, in sentences and in the API's paths. */
export const kindWords = {
  contact: { one: "contact", many: "contacts" },
  customer: { one: "customer", many: "customers" },
  deal: { one: "deal", many: "deals" },
} as const satisfies Record<RecordKind, { one: string; many: string }>;

/** "1 contact", "1,204 contacts". */
export function countOf(kind: RecordKind, count: number): string {
  const { one, many } = kindWords[kind];
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}
