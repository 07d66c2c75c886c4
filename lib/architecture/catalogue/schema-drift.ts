import { is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import type { Table } from "./facts";

/** Where the tables that exist differ from the schema the code is written against, one line each. */
export function schemaDrift(schema: Record<string, unknown>, tables: Table[]): string[] {
  const declared = Object.values(schema)
    .filter((value) => is(value, PgTable))
    .flatMap(declaredFacts);
  const existing = tables.filter(({ name }) => !name.includes(".")).flatMap(existingFacts);
  return [
    ...declared.filter((fact) => !existing.includes(fact)).map((fact) => `only in the schema: ${fact}`),
    ...existing.filter((fact) => !declared.includes(fact)).map((fact) => `only in the database: ${fact}`),
  ];
}

function declaredFacts(table: PgTable): string[] {
  const { name, columns, indexes, foreignKeys, checks, uniqueConstraints } = getTableConfig(table);
  const uniqueNames = [...indexes.map(({ config }) => config.name), ...uniqueConstraints.map((unique) => unique.name)];
  return [
    ...columns.map((column) => columnFact(name, column.name, column.getSQLType(), column.notNull || column.primary)),
    ...uniqueNames.map((index) => `${name} index ${index}`),
    ...foreignKeys.map((key) => `${name} foreign key ${key.getName()}`),
    ...checks.map((check) => `${name} check ${check.name}`),
  ];
}

function existingFacts({ name, columns, indexes, foreignKeys, checks }: Table): string[] {
  return [
    ...columns.map((column) => columnFact(name, column.name, column.type, column.notNull)),
    ...indexes
      .filter((index) => !index.name.endsWith("_pk") && !index.name.endsWith("_pkey"))
      .map((index) => `${name} index ${index.name}`),
    ...foreignKeys.map((key) => `${name} foreign key ${key.name}`),
    ...checks.map((check) => `${name} check ${check}`),
  ];
}

/** PostgreSQL and Drizzle write types with different blanks: `numeric(16,2)`, `timestamp (3) with time zone`. */
function columnFact(table: string, column: string, type: string, notNull: boolean): string {
  return `${table} column ${column} ${type.replaceAll(" ", "")}${notNull ? " not null" : ""}`;
}
