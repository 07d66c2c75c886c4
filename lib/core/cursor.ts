import type { Pagination } from "@/lib/contracts/define";
import { instant, type PageInput, uuid } from "@/lib/contracts/primitives";
import { invalidFields } from "./errors";

/** A place in a list: the values of its sort key, the id last. */
export type CursorKey = readonly string[];

/** What the parts of a key are; most lists go by time, then id. */
export type KeyShape = readonly ("instant" | "uuid")[];

export const byTime: KeyShape = ["instant", "uuid"];

/** Which way to read, from where. `backward` reads towards the list's beginning and is turned round afterwards. */
export type PageRequest = { limit: number; backward: boolean; from: CursorKey | null };

/** Reads `limit`, `after` (or `cursor`) and `before`. Throws VALIDATION_ERROR on a cursor that is not one of ours. */
export function pageRequest(input: PageInput, shape: KeyShape): PageRequest {
  const after = input.after ?? input.cursor;
  const given = (["after", "cursor", "before"] as const).filter((name) => input[name] !== undefined);
  const [field = "after", ...others] = given;
  if (others.length > 0)
    throw invalidFields({ [field]: [`cannot be combined with ${others.join(", ")}; give one of them`] });
  const cursor = after ?? input.before;
  return {
    limit: input.limit,
    backward: input.before !== undefined,
    from: cursor === undefined ? null : decodeCursor(cursor, shape, field),
  };
}

/**
 * Makes a page from rows read with one more than the limit. Rows come in reading order, so that those of a
 * backward page are turned round here.
 */
export function toPage<Row>(
  rows: readonly Row[],
  page: PageRequest,
  keyOf: (row: Row) => CursorKey,
): { rows: Row[]; pagination: Pagination } {
  const more = rows.length > page.limit;
  const kept = rows.slice(0, page.limit);
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
      next_cursor: hasNext && last !== undefined ? encodeCursor(keyOf(last)) : null,
      prev_cursor: hasPrevious && first !== undefined ? encodeCursor(keyOf(first)) : null,
    },
  };
}

function encodeCursor(key: CursorKey): string {
  return Buffer.from(JSON.stringify(key)).toString("base64url");
}

function decodeCursor(cursor: string, shape: KeyShape, field: string): CursorKey {
  const key = parseKey(Buffer.from(cursor, "base64url").toString("utf8"));
  if (key?.length === shape.length && key.every((part, index) => isPart(part, shape[index]))) return key;
  throw invalidFields({ [field]: ["is not a cursor of this list; use next_cursor or prev_cursor as it was given"] });
}

function parseKey(json: string): string[] | null {
  try {
    const key: unknown = JSON.parse(json);
    return Array.isArray(key) && key.every((part) => typeof part === "string") ? key : null;
  } catch {
    return null;
  }
}

function isPart(part: string, kind: KeyShape[number] | undefined): boolean {
  return kind === "uuid" ? uuid.safeParse(part).success : instant.safeParse(part).success;
}
