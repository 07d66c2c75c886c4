import postgres from "postgres";
import { buildDemo } from "./build-demo";
import { people, studio } from "./data/people";
import { writeRows } from "./rows/write-rows";

export const demoSlug = studio.slug;
export const demoOwnerEmail = people.mara.email;

/** Any constant will do; it only has to be the same in every process. */
const lockId = 7_305_804;

/**
 * Fills an empty installation with the demo workspace, in one transaction. Does nothing if there is any workspace,
 * also when several processes call it at once.
 *
 * @param options.now the moment that everything is dated back from; the same moment makes the same rows and ids
 * @param options.ownerPasswordHash null: nobody can sign in with a password
 */
export async function seedDemo(
  databaseUrl: string,
  { now = new Date(), ownerPasswordHash = null }: { now?: Date; ownerPasswordHash?: string | null } = {},
): Promise<{ seeded: boolean }> {
  const client = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  try {
    return await client.begin(async (sql) => {
      await sql`select pg_advisory_xact_lock(${lockId})`;
      const [existing] = await sql`select from workspaces limit 1`;
      if (existing) return { seeded: false };
      await writeRows(sql, buildDemo(now, ownerPasswordHash));
      return { seeded: true };
    });
  } finally {
    await client.end({ timeout: 5 });
  }
}
