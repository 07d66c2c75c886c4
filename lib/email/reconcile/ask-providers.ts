import { database } from "@/lib/core/database";
import type { Logger } from "@/lib/core/log";
import type { Target } from "./open-row";
import { ownerIsGone, settleAbandoned } from "./settle-abandoned";
import { settleDue } from "./settle-due";

/** Asked at the same time, so that a silent provider holds up a pass for one question's time, and not for many. */
const atOnce = 20;

/**
 * Asks the providers that can be asked about messages whose fate is open: rows left in `sending` by a process that is
 * gone, and those that are due. Apart from the reconciler, which must not wait for anybody. Several processes may do
 * this at once, since each row is held by one of them. Never sends anything.
 */
export async function askProviders(log: Logger): Promise<void> {
  const work = [
    ...(await abandoned()).map((target) => one(log, target, settleAbandoned)),
    ...(await due()).map((target) => one(log, target, settleDue)),
  ];
  await Promise.all(work);
}

async function one(log: Logger, target: Target, settle: (target: Target) => Promise<unknown>): Promise<void> {
  try {
    await settle(target);
    log.info({ log_id: target.id, workspace_id: target.workspaceId }, "asked what became of a message");
  } catch (err) {
    log.warn({ err, log_id: target.id }, "could not ask yet what became of a message");
  }
}

async function abandoned(): Promise<Target[]> {
  return database().$client<Target[]>`
    select workspace_id as "workspaceId", id from email_messages m
    where state = 'sending' and provider = 'gmail' and (settle_after is null or settle_after <= now()) and ${ownerIsGone()}
    order by created_at limit ${atOnce}`;
}

async function due(): Promise<Target[]> {
  return database().$client<Target[]>`
    select workspace_id as "workspaceId", id from email_messages
    where settle_after <= now() and state <> 'sending'
    order by settle_after limit ${atOnce}`;
}
