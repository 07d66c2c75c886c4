import type postgres from "postgres";

type Key = { name: string; columns: string[] };

export type ForeignKey = Key & {
  target: string;
  targetColumns: string[];
  onDelete: "no action" | "other";
  onUpdate: "no action" | "other";
};

/** `columns` up to the first expression: only they can serve a look-up by equality. */
type Index = Key & { unique: boolean };

type Column = { name: string; type: string; notNull: boolean };

export type Table = {
  name: string;
  logged: boolean;
  columns: Column[];
  primaryKey: string[];
  foreignKeys: ForeignKey[];
  indexes: Index[];
  checks: string[];
};

/** What PostgreSQL itself says about every table that is not its own, by name; `schema.table` outside `public`. */
export async function readCatalogue(sql: postgres.Sql): Promise<Table[]> {
  const rows = await sql<Table[]>`
    select
      case n.nspname when 'public' then t.relname else n.nspname || '.' || t.relname end as name,
      t.relpersistence = 'p' as logged,
      ${columns(sql)} as "columns",
      coalesce((select ${columnNames(sql, "c.conkey", "c.conrelid")} from pg_constraint c
        where c.conrelid = t.oid and c.contype = 'p'), '{}') as "primaryKey",
      ${foreignKeys(sql)} as "foreignKeys",
      ${indexes(sql)} as indexes,
      array(select c.conname::text from pg_constraint c
        where c.conrelid = t.oid and c.contype = 'c' order by 1) as checks
    from pg_class t join pg_namespace n on n.oid = t.relnamespace
    where t.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    order by 1`;
  return [...rows];
}

function columns(sql: postgres.Sql) {
  return sql`(
    select coalesce(json_agg(json_build_object(
      'name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'notNull', a.attnotnull) order by a.attnum), '[]')
    from pg_attribute a where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped)`;
}

function foreignKeys(sql: postgres.Sql) {
  return sql`(
    select coalesce(json_agg(json_build_object(
      'name', c.conname,
      'columns', ${columnNames(sql, "c.conkey", "c.conrelid")},
      'target', c.confrelid::regclass::text,
      'targetColumns', ${columnNames(sql, "c.confkey", "c.confrelid")},
      'onDelete', case c.confdeltype when 'a' then 'no action' else 'other' end,
      'onUpdate', case c.confupdtype when 'a' then 'no action' else 'other' end) order by c.conname), '[]')
    from pg_constraint c where c.conrelid = t.oid and c.contype = 'f')`;
}

/** indkey holds 0 for an expression; what follows one does not count as leading. */
function indexes(sql: postgres.Sql) {
  return sql`(
    select coalesce(json_agg(json_build_object(
      'name', i.indexrelid::regclass::text,
      'unique', i.indisunique,
      'columns', array(
        select a.attname from unnest(i.indkey::int[]) with ordinality as k(attnum, place)
        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
        where k.place <= i.indnkeyatts
          and 0 <> all((i.indkey::int[])[0:k.place::int - 1])
        order by k.place)) order by i.indexrelid::regclass::text), '[]')
    from pg_index i where i.indrelid = t.oid)`;
}

function columnNames(sql: postgres.Sql, numbers: "c.conkey" | "c.confkey", table: "c.conrelid" | "c.confrelid") {
  return sql`array(
    select a.attname::text from unnest(${sql(numbers)}) with ordinality as k(attnum, place)
    join pg_attribute a on a.attrelid = ${sql(table)} and a.attnum = k.attnum order by k.place)`;
}

/** The catalogue as it would be after `ddl`, which is taken back at once. */
export async function catalogueAfter(sql: postgres.Sql, ddl: string): Promise<Table[]> {
  const connection = await sql.reserve();
  try {
    await connection.unsafe(`begin; ${ddl}`);
    return await readCatalogue(connection);
  } finally {
    await connection.unsafe("rollback");
    connection.release();
  }
}
