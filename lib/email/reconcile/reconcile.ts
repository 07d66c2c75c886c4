import { database } from "@/lib/core/database";
import type { Logger } from "@/lib/core/log";
import { fileMessage } from "@/lib/email/send/file-message";
import { record } from "@/lib/email/send/record-outcome";
import { forgetFact, keptFacts } from "./kept-facts";
import type { Target } from "./open-row";
import { ownerIsGone, settleAbandoned } from "./settle-abandoned";
import { voidLostClaims } from "./void-claim";

const batch = 200;

/**
 * Puts right what a fault left behind, and nothing else: facts this process could not save, claims whose commit was
 * never confirmed, messages that are out and not filed, rows left in `sending` by a process that is gone where nobody
 * can be asked (`askProviders` sees to the others). Several processes may do this at once, since each step takes
 * effect once whoever runs it. Never sends anything.
 */
export async function reconcile(log: Logger): Promise<void> {
  for (const fact of keptFacts()) {
    await one(log, fact, async () => {
      await record(fact);
      forgetFact(fact.id);
    });
  }
  await voidLostClaims();
  for (const target of await unfiled()) await one(log, target, () => fileMessage(target, null));
  for (const target of await abandoned()) await one(log, target, () => settleAbandoned(target));
}

/** One row that cannot be put right yet must not keep the others waiting. */
async function one(log: Logger, target: Target, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
    log.info({ log_id: target.id, workspace_id: target.workspaceId }, "reconciled a message");
  } catch (err) {
    log.warn({ err, log_id: target.id }, "could not reconcile a message yet");
  }
}

/** Out, or perhaps out, and on no timeline. The claim's age keeps off sends that are being recorded right now. */
async function unfiled(): Promise<Target[]> {
  return database().$client<Target[]>`
    select workspace_id as "workspaceId", id from email_messages
    where filed_at is null and state not in ('sending', 'failed') and created_at < now() - interval '3 seconds'
    order by created_at limit ${batch}`;
}

async function abandoned(): Promise<Target[]> {
  return database().$client<Target[]>`
    select workspace_id as "workspaceId", id from email_messages m
    where state = 'sending' and provider <> 'gmail' and ${ownerIsGone()}
    order by created_at limit ${batch}`;
}
