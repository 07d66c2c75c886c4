import { sql } from "drizzle-orm";
import type { importContactsContract } from "@/lib/contracts/contacts-import";
import type { InputOf, Reply } from "@/lib/contracts/define";
import type { ImportedRow, ImportResult } from "@/lib/contracts/import-result";
import type { Ctx } from "@/lib/core/context";
import { withoutApostrophe } from "@/lib/core/csv";
import { withTransaction } from "@/lib/core/transaction";
import type { Importable } from "./importable";
import { type ImportPlan, planImport } from "./plan-import";

type ImportInput = InputOf<typeof importContactsContract>;

/**
 * Imports rows of text: the invalid ones are reported, all others written in one transaction. One import of a kind at
 * a time in a workspace, so that two at once do not both add the same person. A dry run tells the same and writes nothing.
 */
export async function importRecords<Values extends { email?: string | null | undefined }>(
  ctx: Ctx,
  importable: Importable<Values>,
  { rows, on_duplicate: onDuplicate, dry_run: isDryRun = false }: ImportInput,
): Promise<Reply<ImportResult>> {
  const parsed = rows.map((row) => importable.parse(cellsOf(row)));
  const emails = parsed.flatMap((row) => (row.ok && row.values.email ? [row.values.email.toLowerCase()] : []));
  return withTransaction(ctx, async (tx) => {
    if (!isDryRun) await oneAtATime(tx, importable.kind);
    const known = await importable.findByEmail(tx, [...new Set(emails)]);
    const plan = planImport(parsed, known, onDuplicate, importable.nameOf);
    if (!isDryRun) await write(tx, importable, plan);
    return { data: resultOf(isDryRun ? withoutNewIds(plan) : plan.rows) };
  });
}

/** Blank cells say nothing, and apostrophes that an export put before formulas are taken away again. */
function cellsOf(row: Record<string, string | null>): Record<string, string> {
  const cells = Object.entries(row).map(([name, cell]) => [name.trim(), withoutApostrophe(cell ?? "")] as const);
  return Object.fromEntries(cells.filter(([, cell]) => cell.trim() !== ""));
}

async function oneAtATime(tx: Ctx, kind: string): Promise<void> {
  await tx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`import:${kind}:${tx.workspaceId}`}, 0))`);
}

async function write<Values extends { email?: string | null | undefined }>(
  tx: Ctx,
  importable: Importable<Values>,
  { inserts, updates }: ImportPlan<Values>,
): Promise<void> {
  if (inserts.size > 0) {
    await importable.insert(
      tx,
      [...inserts].map(([id, values]) => ({ id, values })),
    );
  }
  // Handed over together: on the transaction's one connection they run one after the other, without a pause between.
  await Promise.all([...updates].map(([id, values]) => importable.update(tx, id, values)));
}

/** What a dry run would make is not there to be asked for. */
function withoutNewIds<Values>({ rows, inserts }: ImportPlan<Values>): ImportedRow[] {
  const known = (id: string | null) => (id !== null && inserts.has(id) ? null : id);
  return rows.map((row) => ({
    ...row,
    id: known(row.id),
    duplicate_of: row.duplicate_of && { ...row.duplicate_of, id: known(row.duplicate_of.id) },
  }));
}

function resultOf(rows: ImportedRow[]): ImportResult {
  const number = (outcome: ImportedRow["outcome"]) => rows.filter((row) => row.outcome === outcome).length;
  return {
    rows,
    created: number("create"),
    updated: number("update"),
    skipped: number("skip"),
    invalid: number("invalid"),
  };
}
