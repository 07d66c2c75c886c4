import type { ImportedRow } from "@/lib/contracts/import-result";
import { newId } from "@/lib/core/ids";
import type { KnownRecord, ParsedRow } from "./importable";

type OnDuplicate = "skip" | "update" | "create";

type Emailed = { email?: string | null | undefined };

export type ImportPlan<Values> = {
  rows: ImportedRow[];
  inserts: Map<string, Values>;
  updates: Map<string, Values>;
};

/**
 * Decides row by row what an import does, without writing anything. A row whose address (letter case aside) somebody
 * has, or an earlier row, is skipped, updates that record, or is created all the same, as `onDuplicate` says.
 */
export function planImport<Values extends Emailed>(
  parsed: readonly ParsedRow<Values>[],
  known: readonly KnownRecord[],
  onDuplicate: OnDuplicate,
  nameOf: (values: Values) => string,
): ImportPlan<Values> {
  const plan: ImportPlan<Values> = { rows: [], inserts: new Map(), updates: new Map() };
  const holders = new Map(known.map(({ email, id, name, publicId }) => [email, holderOf(id, name, publicId, null)]));
  for (const [index, row] of parsed.entries()) {
    if (!row.ok) {
      plan.rows.push({ index, outcome: "invalid", id: null, duplicate_of: null, reason: null, fields: row.fields });
      continue;
    }
    const key = row.values.email?.toLowerCase();
    const holder = key === undefined ? undefined : holders.get(key);
    const id = holder && onDuplicate !== "create" ? holder.id : newId();
    const outcome = holder ? onDuplicate : "create";
    note(plan, outcome, id, row.values);
    if (key !== undefined && !holder) holders.set(key, holderOf(id, nameOf(row.values), null, index));
    const reason = reasonFor(outcome, holder);
    plan.rows.push({ index, outcome, id, duplicate_of: holder ?? null, reason, fields: {} });
  }
  return plan;
}

type Holder = NonNullable<ImportedRow["duplicate_of"]> & { id: string };

function holderOf(id: string, name: string, publicId: string | null, index: number | null): Holder {
  return { id, name, public_id: publicId, index };
}

function reasonFor(outcome: OnDuplicate, holder: Holder | undefined): string | null {
  if (outcome !== "skip" || !holder) return null;
  const { name, public_id: publicId, index } = holder;
  return index === null ? `email is the address of ${name} (${publicId})` : `email is the address of row ${index}`;
}

/** Several rows may have one record: what a later one says wins, what it leaves blank stays. */
function note<Values>(plan: ImportPlan<Values>, outcome: OnDuplicate, id: string, values: Values): void {
  if (outcome === "skip") return;
  const writes = outcome === "create" || plan.inserts.has(id) ? plan.inserts : plan.updates;
  writes.set(id, { ...writes.get(id), ...values });
}
