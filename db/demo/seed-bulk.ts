import postgres from "postgres";
import { type BulkTarget, findTarget } from "./bulk/bulk-target";
import { type BulkPlan, fillWorkspace } from "./bulk/fill-workspace";
import { reserveNumbers } from "./bulk/reserve-numbers";
import { pipelineRows } from "./rows/pipeline-rows";
import { dayMs, type World } from "./rows/world";
import { writeRows } from "./rows/write-rows";
import { seededIds } from "./seeded-ids";

export type BulkOptions = {
  slug: string;
  contacts: number;
  deals: number;
  /** In all: spread evenly over the new contacts and their deals. */
  activities: number;
  /** How many of all contacts, deals and activities are written; they last only once the returned promise is kept. */
  onProgress?: (done: number, total: number) => void;
};

const contactsPerCustomer = 50;

/**
 * Adds any amount of made-up records and activities to a workspace, in one transaction: all of it or nothing. Public ids
 * are taken beforehand, so that people who work there meanwhile get later ones and do not wait.
 * Throws an Error for an unknown workspace and for amounts that make no sense.
 */
export async function seedBulk(databaseUrl: string, options: BulkOptions): Promise<void> {
  assertAmounts(options);
  const client = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  try {
    const target = await findTarget(client, options.slug);
    const plan = await makePlan(client, target.workspaceId, options);
    const world = {
      now: new Date(),
      workspaceId: target.workspaceId,
      makeId: seededIds(Math.random),
    };
    const total = options.contacts + options.deals + options.activities;
    let done = 0;
    await client.begin(async (sql) => {
      const ready = target.boards.length > 0 ? target : await addPipelines(sql, world, target);
      await fillWorkspace(sql, world, ready, plan, (entries) => {
        done += entries;
        options.onProgress?.(done, total);
      });
    });
    // Else the planner goes on as if the tables were small until autovacuum comes by.
    await client`analyze`;
  } finally {
    await client.end({ timeout: 5 });
  }
}

function assertAmounts({ contacts, deals, activities }: BulkOptions): void {
  for (const [name, amount] of Object.entries({ contacts, deals, activities })) {
    if (!Number.isSafeInteger(amount) || amount < 0)
      throw new Error(`${name} must be a whole number from 0 up, not ${amount}.`);
  }
  if (activities > 0 && contacts + deals === 0)
    throw new Error("Activities need new contacts or deals to stand on: ask for some of them too.");
}

async function makePlan(
  sql: postgres.Sql,
  workspaceId: string,
  { contacts, deals, activities }: BulkOptions,
): Promise<BulkPlan> {
  const customers = Math.ceil(contacts / contactsPerCustomer);
  return {
    customers: { count: customers, firstNumber: await reserveNumbers(sql, workspaceId, "customer", customers) },
    contacts: { count: contacts, firstNumber: await reserveNumbers(sql, workspaceId, "contact", contacts) },
    deals: { count: deals, firstNumber: await reserveNumbers(sql, workspaceId, "deal", deals) },
    activities,
  };
}

/** A workspace without pipelines gets those of the demo, so that deals have somewhere to stand. */
async function addPipelines(sql: postgres.TransactionSql, world: World, target: BulkTarget): Promise<BulkTarget> {
  const { pipelines, stages, boards } = pipelineRows(world, new Date(world.now.getTime() - dayMs));
  await writeRows(sql, { pipelines, stages });
  return { ...target, boards };
}
