import type postgres from "postgres";
import type { PublicIdKind } from "../../public-id";

/** Takes `count` numbers for public ids, at once and for good: whoever asks next gets later ones. Returns the first. */
export async function reserveNumbers(
  sql: postgres.Sql,
  workspaceId: string,
  kind: PublicIdKind,
  count: number,
): Promise<number> {
  const [counter] = await sql<{ value: number }[]>`
    insert into counters (workspace_id, kind, value) values (${workspaceId}, ${kind}, ${count})
    on conflict (workspace_id, kind) do update set value = counters.value + excluded.value
    returning value`;
  return (counter?.value ?? count) - count + 1;
}
