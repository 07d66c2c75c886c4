import type { Ctx } from "@/lib/core/context";

/** A record that is there already, by its address in lower case. */
export type KnownRecord = { id: string; name: string; publicId: string; email: string };

export type ParsedRow<Values> = { ok: true; values: Values } | { ok: false; fields: Record<string, string[]> };

/** What the import has to know of a kind of record. */
export type Importable<Values extends { email?: string | null | undefined }> = {
  kind: "contact" | "customer";
  /** From the cells of a row, blank ones left out, to what can be written. */
  parse: (cells: Record<string, string>) => ParsedRow<Values>;
  nameOf: (values: Values) => string;
  /** The oldest record for each of the addresses, which come in lower case. */
  findByEmail: (ctx: Ctx, emails: readonly string[]) => Promise<KnownRecord[]>;
  insert: (tx: Ctx, records: readonly { id: string; values: Values }[]) => Promise<void>;
  update: (tx: Ctx, id: string, values: Values) => Promise<void>;
};
