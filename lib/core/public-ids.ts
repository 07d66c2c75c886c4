import { sql } from "drizzle-orm";
import { type PublicIdKind, publicId } from "@/db/public-id";
import { counters } from "@/db/schema";
import type { Ctx } from "./context";
import { onlyRow } from "./only-row";

/**
 * Takes the next `count` short ids of a kind, for good: a number that is not used in the end leaves a gap. Others who
 * ask wait until this transaction ends.
 */
export async function nextPublicIds(ctx: Ctx, kind: PublicIdKind, count: number): Promise<string[]> {
  const rows = await ctx.db
    .insert(counters)
    .values({ workspaceId: ctx.workspaceId, kind, value: count })
    .onConflictDoUpdate({
      target: [counters.workspaceId, counters.kind],
      set: { value: sql`${counters.value} + excluded.value` },
    })
    .returning({ last: counters.value });
  const { last } = onlyRow(rows);
  return Array.from({ length: count }, (_, index) => publicId(kind, last - count + 1 + index));
}

/** The next short id of a kind. */
export async function nextPublicId(ctx: Ctx, kind: PublicIdKind): Promise<string> {
  return onlyRow(await nextPublicIds(ctx, kind, 1));
}
