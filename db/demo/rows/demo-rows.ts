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
  const rows = Object.fromEntries(demoTables.map((table) => [table, parts.flatMap((part): unknown[] => part[table] ?? [])]));
  // Each list went under the name it came from.
  return rows as DemoRows;
}
