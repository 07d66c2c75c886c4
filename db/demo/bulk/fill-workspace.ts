import { setImmediate } from "node:timers/promises";
import type postgres from "postgres";
import { fullName } from "../rows/contact-rows";
import { type DemoRows, mergeRows } from "../rows/demo-rows";
import type { World } from "../rows/world";
import { writeRows } from "../rows/write-rows";
import { bulkActivity, type Subject } from "./bulk-activity";
import { type BulkContact, type BulkDeal, bulkContact, bulkCustomer, bulkDeal } from "./bulk-records";
import type { BulkTarget } from "./bulk-target";
import { pick } from "./pick";

/** How many of each, and the first number of their public ids. */
export type BulkPlan = Record<"customers" | "contacts" | "deals", { count: number; firstNumber: number }> & {
  activities: number;
};

/** Entries whose rows are made and written at a time: enough to be fast, few enough to stay small in memory. */
const batchSize = 1_000;

/** Writes records first, then what happened to them. `onWritten` hears how many entries were written since the last call. */
export async function fillWorkspace(
  sql: postgres.TransactionSql,
  world: World,
  target: BulkTarget,
  plan: BulkPlan,
  onWritten: (entries: number) => void,
): Promise<void> {
  // While the server works on one batch, the next is made.
  let writing = Promise.resolve();
  const write = async (parts: Partial<DemoRows>[]) => {
    await writing;
    writing = writeRows(sql, mergeRows(parts)).then(() => onWritten(parts.length));
    // A failure is met where the next batch waits for this one.
    writing.catch(() => undefined);
    // Lets the batch get on its way before the next is made.
    await setImmediate();
  };
  const filled: Filled = { customerIds: [], contacts: [], deals: [] };
  for (const batch of batches(plan.customers.count)) {
    await writeRows(sql, { customers: batch.map((index) => addCustomer(world, plan, filled, index)) });
  }
  for (const batch of batches(plan.contacts.count)) {
    await write(batch.map((index) => addContact(world, plan, filled, index)));
  }
  for (const batch of batches(plan.deals.count)) {
    await write(batch.map((index) => addDeal(world, target, plan, filled, index)));
  }
  for (const batch of batches(plan.activities)) {
    await write(
      batch.map((index) => bulkActivity(world, target, subjectAt(filled, index), { index, count: plan.activities })),
    );
  }
  await writing;
}

/** What later rows need to know of earlier ones. */
type Filled = { customerIds: string[]; contacts: BulkContact[]; deals: BulkDeal[] };

function addCustomer(world: World, plan: BulkPlan, filled: Filled, index: number): DemoRows["customers"][number] {
  const customer = bulkCustomer(world, placeOf(plan.customers, index));
  filled.customerIds.push(customer.id);
  return customer;
}

function addContact(world: World, plan: BulkPlan, filled: Filled, index: number): Partial<DemoRows> {
  const contact = bulkContact(world, placeOf(plan.contacts, index));
  const customerId = pick(filled.customerIds, index);
  filled.contacts.push({
    id: contact.id,
    name: fullName(contact),
    email: contact.email ?? null,
    customerId,
    deals: [],
  });
  const employment = {
    workspaceId: world.workspaceId,
    contactId: contact.id,
    customerId,
    jobTitle: contact.jobTitle ?? null,
    isPrimary: true,
    createdAt: contact.createdAt,
  };
  return { contacts: [contact], contactCustomers: [employment] };
}

function addDeal(world: World, target: BulkTarget, plan: BulkPlan, filled: Filled, index: number): Partial<DemoRows> {
  const place = placeOf(plan.deals, index);
  const contact = filled.contacts.length > 0 ? pick(filled.contacts, index) : null;
  const board = pick(target.boards, index);
  const stageIndex = Math.floor(index / target.boards.length) % board.length;
  const stage = pick(board, stageIndex);
  const deal = bulkDeal(world, place, contact, stage, pick(target.userIds, index));
  const entry = { id: deal.id, board, stageIndex };
  filled.deals.push(entry);
  contact?.deals.push(entry);
  const placement = {
    workspaceId: world.workspaceId,
    dealId: deal.id,
    pipelineId: stage.pipelineId,
    stageId: stage.stageId,
    position: place.number,
    enteredAt: deal.createdAt ?? world.now,
  };
  return { deals: [deal], dealPlacements: [placement] };
}

/** Goes round the contacts again and again, each time with the next of their deals; without contacts, round the deals. */
function subjectAt({ contacts, deals }: Filled, index: number): Subject {
  if (contacts.length === 0) {
    return { contact: null, deal: pick(deals, index), round: Math.floor(index / deals.length) };
  }
  const contact = pick(contacts, index);
  const round = Math.floor(index / contacts.length);
  return { contact, deal: contact.deals.length > 0 ? pick(contact.deals, round) : null, round };
}

function placeOf({ count, firstNumber }: { count: number; firstNumber: number }, index: number) {
  return { index, count, number: firstNumber + index };
}

/** The numbers from 0 to `count` - 1, a batch at a time. */
function* batches(count: number): Generator<number[]> {
  for (let start = 0; start < count; start += batchSize) {
    yield Array.from({ length: Math.min(batchSize, count - start) }, (_, offset) => start + offset);
  }
}
