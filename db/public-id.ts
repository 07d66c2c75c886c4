const prefixes = { contact: "C", customer: "A", deal: "D" } as const;

export type PublicIdKind = keyof typeof prefixes;

/** The short id that people say to each other: `C-001`, and `C-1000` when three digits are no longer enough. */
export function publicId(kind: PublicIdKind, number: number): string {
  return `${prefixes[kind]}-${String(number).padStart(3, "0")}`;
}
