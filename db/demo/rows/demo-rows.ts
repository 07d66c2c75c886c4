import {
  activities,
  activityLinks,
  contactCustomers,
  contacts,
  counters,
  customers,
  dealPlacements,
  deals,
  emailConfigs,
  emailEvents,
  emailMessageBodies,
  emailMessages,
  emailRecipients,
  emailThreadLinks,
  emailThreadParticipants,
  emailThreads,
  memberships,
  pipelines,
  stages,
  users,
  workspaces,
} from "@/db/schema";

/** The tables that seeding fills, each before those that point to it. */
export const demoTables = {
  workspaces,
  users,
  memberships,
  counters,
  emailConfigs,
  pipelines,
  stages,
  customers,
  contacts,
  contactCustomers,
  deals,
  dealPlacements,
  emailThreads,
  emailMessages,
  emailMessageBodies,
  emailRecipients,
  emailThreadParticipants,
  emailThreadLinks,
  emailEvents,
  activities,
  activityLinks,
};

type Tables = typeof demoTables;

/** Rows by table. */
export type DemoRows = { [Name in keyof Tables]: Tables[Name]["$inferInsert"][] };

/** Joins what several builders made. */
export function mergeRows(parts: readonly Partial<DemoRows>[]): DemoRows {
  const lists = new Map<string, unknown[]>(Object.keys(demoTables).map((name) => [name, []]));
  for (const part of parts) {
    for (const [name, rows] of Object.entries(part)) {
      // Builders return more than rows; only tables are taken.
      const list = lists.get(name);
      if (list) for (const row of rows) list.push(row);
    }
  }
  // Each row went under the name of the list it came from.
  return Object.fromEntries(lists) as DemoRows;
}
