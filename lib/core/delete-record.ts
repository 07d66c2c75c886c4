import { and, eq, isNull } from "drizzle-orm";
import type { Reply } from "@/lib/contracts/define";
import type { Ctx } from "./context";
import { notFound } from "./errors";
import { assertVersion } from "./if-match";
import { markDeleted, type RecordTable } from "./record-state";
import { withTransaction } from "./transaction";

/** Which record goes, and the `If-Match` of the request, if it has one. */
export type DeletionInput = { id: string; if_match?: string | undefined };

type RecordKind = {
  table: RecordTable;
  /** What the record is called in errors. */
  noun: string;
  /** The record as the API shows it. */
  read: (ctx: Ctx, input: { id: string }) => Promise<Reply<unknown>>;
};

/**
 * Marks a record as deleted. Between the look at its version and the mark nobody else changes it. Throws NOT_FOUND, and
 * CONFLICT for another version than `If-Match` says.
 */
export function deleteRecord(ctx: Ctx, kind: RecordKind, { id, if_match }: DeletionInput): Promise<Reply<null>> {
  return withTransaction(ctx, async (tx) => {
    const version = await lockVersion(tx, kind, id);
    if (if_match !== undefined) assertVersion(if_match, version, (await kind.read(tx, { id })).data);
    await markDeleted(tx, kind.table, [id]);
    return { data: null };
  });
}

/** As strong a lock as the mark itself takes: one that grew later could wait crosswise for somebody's weaker one. */
async function lockVersion(tx: Ctx, { table, noun }: RecordKind, id: string): Promise<number> {
  const [row] = await tx.db
    .select({ version: table.version })
    .from(table)
    .where(and(eq(table.workspaceId, tx.workspaceId), eq(table.id, id), isNull(table.deletedAt)))
    .for("update");
  if (!row) throw notFound(noun, id);
  return row.version;
}
