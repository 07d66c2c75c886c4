import { drizzle } from "drizzle-orm/postgres-js";
import type postgres from "postgres";
import type { Database } from "@/db/client";
import * as schema from "@/db/schema";
import type { Ctx } from "@/lib/core/context";
import { database } from "@/lib/core/database";

export type RecordedQuery = { sql: string; params: unknown[] };

/** The same context, whose queries are written down. */
export function recordQueries(ctx: Ctx): { ctx: Ctx; queries: RecordedQuery[] } {
  const queries: RecordedQuery[] = [];
  const logger = { logQuery: (sql: string, params: unknown[]) => void queries.push({ sql, params }) };
  const db: Database = drizzle(database().$client, { schema, logger });
  return { ctx: { ...ctx, db }, queries };
}

/** A step of PostgreSQL's plan, with what it really did. */
export type PlanNode = {
  "Node Type": string;
  "Index Name"?: string;
  "Relation Name"?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
};

type PlanTree = PlanNode & { Plans?: PlanTree[] };

/** Runs a recorded query again and tells every step of its plan. */
export async function explain(sql: postgres.Sql, query: RecordedQuery): Promise<PlanNode[]> {
  const [row] = await sql.unsafe<{ "QUERY PLAN": { Plan: PlanTree }[] }[]>(
    `explain (analyze, format json) ${query.sql}`,
    // What the recorder saw are the values as the driver got them.
    query.params as string[],
  );
  const top = row?.["QUERY PLAN"][0]?.Plan;
  return top ? flatten(top) : [];
}

function flatten(node: PlanTree): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(flatten)];
}
