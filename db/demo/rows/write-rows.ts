import { type Column, getTableColumns, getTableName, is, SQL } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type postgres from "postgres";
import { type DemoRows, demoTables } from "./demo-rows";

type Row = Record<string, unknown>;
type SetColumn = { key: string; column: Column };

/** Types whose values may hold anything; those of the others have no character that means something in an array. */
const quotedTypes: ReadonlySet<string> = new Set(["text", "jsonb"]);
const needsEscape = /["\\]/;

/**
 * Writes rows, one statement a table, in the order their foreign keys ask for. Every column travels as one array,
 * so that a statement takes any number of rows; the statements do not wait for each other's answers. COPY would be the
 * obvious way, but postgres.js waits for ever when a COPY fails after its last byte, as with every violated constraint.
 */
export async function writeRows(sql: postgres.TransactionSql, rows: Partial<DemoRows>): Promise<void> {
  const tables = Object.entries<PgTable>(demoTables);
  const lists = new Map<string, readonly Row[]>(Object.entries(rows));
  await Promise.all(tables.map(([name, table]) => writeTable(sql, table, lists.get(name) ?? [])));
}

async function writeTable(sql: postgres.TransactionSql, table: PgTable, rows: readonly Row[]): Promise<void> {
  const columns = setColumns(table, rows);
  if (columns.length === 0) return;
  const names = columns.map(({ column }) => `"${column.name}"`).join(", ");
  const arrays = columns.map(({ column }, index) => `$${index + 1}::text::${column.getSQLType()}[]`).join(", ");
  const values = columns.map((column) => arrayLiteral(column, rows));
  // Names and types are the schema's own.
  await sql.unsafe(`insert into "${getTableName(table)}" (${names}) select * from unnest(${arrays})`, values, {
    prepare: true,
  });
}

/** Columns that any of the rows sets; the database gives the others their defaults. */
function setColumns(table: PgTable, rows: readonly Row[]): SetColumn[] {
  const columns = Object.entries<Column>(getTableColumns(table)).map(([key, column]) => ({ key, column }));
  return columns.filter(({ key }) => rows.some((row) => row[key] !== undefined));
}

/**
 * A column's values in PostgreSQL's text form of an array (manual §8.15.2). A row that leaves out what others set gets the
 * column's default, unless only the database can compute it.
 */
function arrayLiteral({ key, column }: SetColumn, rows: readonly Row[]): string {
  const fallback = is(column.default, SQL) ? null : (column.default ?? null);
  const isText = quotedTypes.has(column.getSQLType());
  const elements = rows.map((row) => {
    const text = textOf(row[key] ?? fallback);
    if (text === null) return "NULL";
    return isText ? `"${needsEscape.test(text) ? text.replace(/["\\]/g, "\\$&") : text}"` : text;
  });
  return `{${elements.join(",")}}`;
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
