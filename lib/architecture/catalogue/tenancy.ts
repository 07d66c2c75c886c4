import type { ForeignKey, Table } from "./facts";

/** What stands outside the rules, each with the reason. A name that excepts nothing is a breach itself. */
export type Exceptions = {
  /** Schemas that are a library's own. */
  schemas: Record<string, string>;
  /** Tables that belong to no workspace. */
  tables: Record<string, string>;
  /** Unique indexes across workspaces. */
  uniqueIndexes: Record<string, string>;
  /** Tables without write-ahead log. */
  unlogged: Record<string, string>;
  /** Foreign keys nobody looks rows up by. */
  unindexedForeignKeys: Record<string, string>;
};

/** Where the catalogue breaks the tenancy rules, one line each; an empty list means that it keeps them. */
export function tenancyBreaches(catalogue: Table[], exceptions: Exceptions): string[] {
  const tables = catalogue.filter(({ name }) => !(schemaOf(name) in exceptions.schemas));
  return [
    ...tables.flatMap((table) => breachesOf(table, exceptions)),
    ...idleExceptions(tables, exceptions).map((name) => `the exception for ${name} excepts nothing`),
  ];
}

function schemaOf(table: string): string {
  return table.includes(".") ? table.slice(0, table.indexOf(".")) : "public";
}

function breachesOf(table: Table, exceptions: Exceptions): string[] {
  const shared = table.name in exceptions.tables;
  return [
    ...(shared ? [] : keyBreaches(table)),
    ...(shared ? [] : uniqueBreaches(table, exceptions)),
    ...table.foreignKeys.flatMap((key) => foreignKeyBreaches(table, key, exceptions)),
    ...(table.logged !== table.name in exceptions.unlogged
      ? []
      : [
          `${table.name}: is ${table.logged ? "logged, and should not be" : "unlogged, and would be empty after a crash"}`,
        ]),
  ];
}

function keyBreaches({ name, primaryKey }: Table): string[] {
  return primaryKey[0] === "workspace_id" ? [] : [`${name}: its primary key does not begin with workspace_id`];
}

function uniqueBreaches({ name, indexes }: Table, exceptions: Exceptions): string[] {
  return indexes
    .filter((index) => index.unique && index.columns[0] !== "workspace_id")
    .filter((index) => !(index.name in exceptions.uniqueIndexes))
    .map((index) => `${name}: unique index ${index.name} does not begin with workspace_id`);
}

function foreignKeyBreaches(table: Table, key: ForeignKey, exceptions: Exceptions): string[] {
  const where = `${table.name}: foreign key ${key.name}`;
  return [
    ...(staysInWorkspace(key, exceptions) ? [] : [`${where} can leave the workspace`]),
    ...(key.onDelete === "no action" ? [] : [`${where} does something on delete`]),
    ...(key.onUpdate === "no action" ? [] : [`${where} does something on update`]),
    ...(isIndexed(table, key) || key.name in exceptions.unindexedForeignKeys ? [] : [`${where} has no index`]),
  ];
}

/** Composite and led by the workspace on both sides; what belongs to no workspace is referred to by its own key. */
function staysInWorkspace({ columns, target, targetColumns }: ForeignKey, exceptions: Exceptions): boolean {
  if (target in exceptions.tables) return true;
  return columns.length > 1 && columns[0] === "workspace_id" && targetColumns[0] === "workspace_id";
}

/** True when some index begins with the key's columns, in whatever order. */
function isIndexed({ indexes }: Table, { columns }: ForeignKey): boolean {
  return indexes.some((index) => {
    const leading = new Set(index.columns.slice(0, columns.length));
    return columns.every((column) => leading.has(column));
  });
}

function idleExceptions(tables: Table[], exceptions: Exceptions): string[] {
  const names = new Set(tables.map(({ name }) => name));
  const unique = new Set(
    tables.flatMap(({ indexes }) => indexes.filter((index) => index.unique).map(({ name }) => name)),
  );
  const unindexed = tables.flatMap((table) => table.foreignKeys.filter((key) => !isIndexed(table, key)));
  const bare = new Set(unindexed.map(({ name }) => name));
  return [
    ...Object.keys(exceptions.tables).filter((name) => !names.has(name)),
    ...Object.keys(exceptions.unlogged).filter((name) => !names.has(name)),
    ...Object.keys(exceptions.uniqueIndexes).filter((name) => !unique.has(name)),
    ...Object.keys(exceptions.unindexedForeignKeys).filter((name) => !bare.has(name)),
  ];
}
