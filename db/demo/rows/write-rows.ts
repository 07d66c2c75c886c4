import { type Column, getTableColumns, getTableName, is, SQL } from "drizzle-orm";
import type postgres from "postgres";
import * as schema from "@/db/schema";
import { type DemoRows, type DemoTable, demoTables } from "./demo-rows";

/**
 * Writes rows, one statement a table, in the order their foreign keys ask for. Every column travels as one array,
 * so that a statement takes any number of rows. (COPY would be the obvious way, but postgres.js waits for ever when
 * a COPY fails after its last byte, as it does for every violated constraint.)
 */
export async function writeRows(sql: postgres.TransactionSql, rows: Partial<DemoRows>): Promise<void> {
  for (const table of demoTables) await writeTable(sql, table, rows[table] ?? []);
}

async function writeTable(sql: postgres.TransactionSql, table: DemoTable, rows: readonly Record<string, unknown>[]): Promise<void> {
  const columns = setColumns(table, rows);
  if (columns.length === 0) return;
  const names = columns.map(({ column }) => `"${column.name}"`).join(", ");
  const arrays = columns.map(({ column }, index) => `$${index + 1}::text::${column.getSQLType()}[]`).join(", ");
  const values = columns.map(({ key, column }) => arrayLiteral(rows.map((row) => row[key] ?? plainDefault(column))));
  // Names and types are the schema's own.
  await sql.unsafe(`insert into "${getTableName(schema[table])}" (${names}) select * from unnest(${arrays})`, values);
}

/** Columns that any of the rows sets; the database gives the others their defaults. */
function setColumns(table: DemoTable, rows: readonly Record<string, unknown>[]): { key: string; column: Column }[] {
  const columns = Object.entries<Column>(getTableColumns(schema[table])).map(([key, column]) => ({ key, column }));
  return columns.filter(({ key }) => rows.some((row) => row[key] !== undefined));
}

/** For a row that leaves out what others set. A default that only the database can compute has to be set by all or none. */
function plainDefault(column: Column): unknown {
  return is(column.default, SQL) ? null : (column.default ?? null);
}

/** PostgreSQL's text form of an array (manual §8.15.2). */
function arrayLiteral(values: readonly unknown[]): string {
  return `{${values.map(element).join(",")}}`;
}

function element(value: unknown): string {
  if (value === null || value === undefined) return "NULL";
  const text = value instanceof Date ? value.toISOString() : typeof value === "object" ? JSON.stringify(value) : String(value);
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}
