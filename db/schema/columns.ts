import { type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, integer, text, timestamp, uuid } from "drizzle-orm/pg-core";

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: "date" });

/** Every table of a workspace begins with this column, and so does its primary key. */
export const workspaceId = () => uuid("workspace_id").notNull();

/** UUIDv7, made in the app, so that a row's id is known before the row is written. */
export const id = () => uuid("id").notNull();

export const at = instant;

export const createdAt = () => instant("created_at").notNull().default(sql`now()`);

export const timestamps = () => ({
  createdAt: createdAt(),
  updatedAt: instant("updated_at").notNull().default(sql`now()`),
});

/** Whose change was the last, by hand or by an API key of theirs; null for the system's. Refers to memberships. */
export const updatedBy = () => uuid("updated_by");

/** Optimistic locking: every write adds one; `If-Match` compares. */
export const version = () => integer("version").notNull().default(1);

/** Nothing that others point to is deleted: a row with this set behaves as unknown and can be restored. */
export const deletedAt = () => instant("deleted_at");

/**
 * What a record is searched in: the texts joined by `joined`, without accents and letter case. Kept with the row, since
 * folding a text takes many times longer than looking through it. The function is the database's own (migration 0008).
 */
export const searchText = (joined: SQL) => text("search_text").notNull().generatedAlwaysAs(sql`search_fold(${joined})`);

/** What a list is sorted by name with: letter case aside, and no longer than an entry of an index may be. */
export function sortName({ name }: { name: AnyPgColumn }): SQL {
  return sql`left(lower(${name}), 200)`;
}
