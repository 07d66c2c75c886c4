import { type Column, getTableColumns, getTableName, is, SQL } from "drizzle-orm";
import type postgres from "postgres";
import * as schema from "@/db/schema";
import { type DemoRows, type DemoTable, demoTables } from "./demo-rows";

/** Types whose values may hold anything; those of the others have no character that means something in an array. */
const quotedTypes: ReadonlySet<string> = new Set(["text", "jsonb"]);
const needsEscape = /["\\]/;

/**
 * Writes rows, one statement a table, in the order their foreign keys ask for. Every column travels as one array,
 * so that a statement takes any number of rows. They are sent without waiting for each other. (COPY would be the obvious way, but postgres.js waits for ever when
 * a COPY fails after its last byte, as it does for every violated constraint.)
 */
export async function writeRows(sql: postgres.TransactionSql, rows: Partial<DemoRows>): Promise<void> {
  await Promise.all(demoTables.map((table) => writeTable(sql, table, rows[table] ?? [])));
}

async function writeTable(
  sql: postgres.TransactionSql,
  table: DemoTable,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const columns = setColumns(table, rows);
  if (columns.length === 0) return;
  const names = columns.map(({ column }) => `"${column.name}"`).join(", ");
  const arrays = columns.map(({ column }, index) => `$${index + 1}::text::${column.getSQLType()}[]`).join(", ");
  const values = columns.map(({ key, column }) =>
    arrayLiteral(
      column,
      rows.map((row) => row[key]),
    ),
  );
  // Names and types are the schema's own.
  await sql.unsafe(`insert into "${getTableName(schema[table])}" (${names}) select * from unnest(${arrays})`, values, {
    prepare: true,
  });
}

/** Columns that any of the rows sets; the database gives the others their defaults. */
function setColumns(table: DemoTable, rows: readonly Record<string, unknown>[]): { key: string; column: Column }[] {
  const columns = Object.entries<Column>(getTableColumns(schema[table])).map(([key, column]) => ({ key, column }));
  return columns.filter(({ key }) => rows.some((row) => row[key] !== undefined));
}

/**
 * A column's values in PostgreSQL's text form of an array (manual §8.15.2). A row that leaves out what others set gets the
 * column's default, unless only the database can compute it.
 */
function arrayLiteral(column: Column, values: readonly unknown[]): string {
  const fallback = is(column.default, SQL) ? null : (column.default ?? null);
  const isText = quotedTypes.has(column.getSQLType());
  const elements = values.map((value) => {
    const text = textOf(value ?? fallback);
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
