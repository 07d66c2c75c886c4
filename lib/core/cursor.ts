import { z } from "zod";
import type { Pagination } from "@/lib/contracts/define";
import { instant, type PageInput, uuid, wellFormed } from "@/lib/contracts/primitives";
import { invalidFields } from "./errors";

/** A place in a list: the values of its sort key, the id last. A date that is not set is blank. */
export type CursorKey = readonly string[];

export type KeyKind = "instant" | "text" | "amount" | "date" | "uuid";

/** A list in one of its orders: its name, and what the parts of its key are. */
export type ListOrder = { list: string; shape: readonly KeyKind[] };

/** Most lists go by time, then id. */
export function byTime(list: string): ListOrder {
  return { list, shape: ["instant", "uuid"] };
}

/** Which way to read, from where. `backward` reads towards the list's beginning and is turned round afterwards. */
export type PageRequest = { limit: number; backward: boolean; from: CursorKey | null; list: string };

/**
 * Reads `limit`, `after` (or `cursor`) and `before`. Throws VALIDATION_ERROR on a cursor that is not one of ours, or
 * belongs to another list or to this one in another order.
 */
export function pageRequest(input: PageInput, order: ListOrder): PageRequest {
  const after = input.after ?? input.cursor;
  const given = (["after", "cursor", "before"] as const).filter((name) => input[name] !== undefined);
  const [field = "after", ...others] = given;
  if (others.length > 0)
    throw invalidFields({ [field]: [`cannot be combined with ${others.join(", ")}; give one of them`] });
  const cursor = after ?? input.before;
  return {
    limit: input.limit,
    backward: input.before !== undefined,
    from: cursor === undefined ? null : decodeCursor(cursor, order, field),
    list: order.list,
  };
}

/**
 * Makes a page from rows read with one more than the limit. Rows come in reading order, so that those of a
 * backward page are turned round here. `room`: how many of them the page can take, where that may be fewer than the limit.
 */
export function toPage<Row>(
  rows: readonly Row[],
  page: PageRequest,
  keyOf: (row: Row) => CursorKey,
  room = page.limit,
): { rows: Row[]; pagination: Pagination } {
  const most = Math.min(room, page.limit);
  const more = rows.length > most;
  const kept = rows.slice(0, most);
  const ordered = page.backward ? kept.reverse() : kept;
  const first = ordered[0];
  const last = ordered.at(-1);
  // Before the first row there is nothing to go on from, whatever the cursor said.
  const hasNext = page.backward ? last !== undefined : more;
  const hasPrevious = page.backward ? more : page.from !== null && first !== undefined;
  return {
    rows: ordered,
    pagination: {
      limit: page.limit,
      has_more: hasNext,
      next_cursor: hasNext && last !== undefined ? encodeCursor(page.list, keyOf(last)) : null,
      prev_cursor: hasPrevious && first !== undefined ? encodeCursor(page.list, keyOf(first)) : null,
    },
  };
}

function encodeCursor(list: string, key: CursorKey): string {
  return Buffer.from(JSON.stringify([list, ...key])).toString("base64url");
}

function decodeCursor(cursor: string, { list, shape }: ListOrder, field: string): CursorKey {
  const [name, ...key] = parseKey(Buffer.from(cursor, "base64url").toString("utf8"));
  if (name === list && key.length === shape.length && key.every((part, index) => isPart(part, shape[index])))
    return key;
  throw invalidFields({
    [field]: ["is not a cursor of this list in this order; use next_cursor or prev_cursor as it was given"],
  });
}

/** Empty for what is no list of strings. */
function parseKey(json: string): string[] {
  try {
    const key: unknown = JSON.parse(json);
    return Array.isArray(key) && key.every((part) => typeof part === "string") ? key : [];
  } catch {
    return [];
  }
}

/** What PostgreSQL can read as a value of the kind: a cursor comes from outside, whoever wrote it. */
const kinds: Record<KeyKind, z.ZodType> = {
  instant,
  uuid,
  text: wellFormed(
    z
      .string()
      .max(1000)
      .refine((part) => !part.includes("\0")),
  ),
  amount: z.string().regex(/^-?\d{1,14}(\.\d{1,2})?$/),
  date: z.union([z.literal(""), z.iso.date().refine((part) => part >= "0001-01-01")]),
};

function isPart(part: string, kind: KeyKind | undefined): boolean {
  return kind !== undefined && kinds[kind].safeParse(part).success;
}
