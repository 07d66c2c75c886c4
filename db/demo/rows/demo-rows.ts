import type * as schema from "@/db/schema";

/** The tables that the demo workspace fills, each before those that point to it. */
export const demoTables = [
  "workspaces",
  "users",
  "memberships",
  "counters",
  "emailConfigs",
  "pipelines",
  "stages",
  "customers",
  "contacts",
  "contactCustomers",
  "deals",
  "dealPlacements",
  "emailThreads",
  "emailMessages",
  "emailMessageBodies",
  "emailRecipients",
  "emailThreadParticipants",
  "emailThreadLinks",
  "emailEvents",
  "activities",
  "activityLinks",
] as const;

export type DemoTable = (typeof demoTables)[number];

/** Rows of the demo workspace by table. */
export type DemoRows = { [Table in DemoTable]: (typeof schema)[Table]["$inferInsert"][] };

/** Joins what several builders made. */
export function mergeRows(parts: readonly Partial<DemoRows>[]): DemoRows {
  const lists = new Map<DemoTable, unknown[]>(demoTables.map((table) => [table, []]));
  for (const part of parts) {
    for (const [name, rows] of Object.entries(part)) {
      // Builders return more than rows; only tables are taken.
      const list = lists.get(name as DemoTable);
      if (list) for (const row of rows) list.push(row);
    }
  }
  // Each row went under the name of the list it came from.
  return Object.fromEntries(lists) as DemoRows;
}
