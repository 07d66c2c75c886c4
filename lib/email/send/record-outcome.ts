import { setTimeout as pause } from "node:timers/promises";
import type { Ctx } from "@/lib/core/context";
import { within } from "@/lib/core/deadline";
import { keepFact } from "@/lib/email/reconcile/kept-facts";
import type { DeliveryFact } from "./delivery-fact";
import { type Filed, fileMessage, filingTimeoutMs } from "./file-message";
import { saveFact } from "./save-fact";

/** `filed` is null when somebody else had filed the row before: then it is to be read. */
export type Recorded = { kind: "recorded"; filed: Filed | null } | { kind: "not_recorded" };

const retryPausesMs = [200, 800];

/**
 * Makes the outcome last. What went out, or may have, is filed; what certainly did not go frees its key.
 * Never throws: when the database refuses, the bare fact is saved alone, filing is tried for a moment more, and what
 * could not be written at all is kept in this process, which goes on trying.
 */
export async function recordOutcome(ctx: Ctx, fact: DeliveryFact): Promise<Recorded> {
  const first = await attempt(ctx, () => record(fact));
  if (first.done) return { kind: "recorded", filed: first.value };
  const saved = await attempt(ctx, () => saveFact(fact));
  for (const pauseMs of retryPausesMs) {
    await pause(pauseMs);
    const again = await attempt(ctx, () => record(fact));
    if (again.done) return { kind: "recorded", filed: again.value };
  }
  if (!saved.done) keepFact(fact);
  return { kind: "not_recorded" };
}

/** One try at the whole record. A row that was filed as `unknown` before its owner knew better is put right. */
export async function record(fact: DeliveryFact): Promise<Filed | null> {
  const filed = fact.state === "failed" ? null : await fileMessage(fact, fact);
  if (!filed) await saveFact(fact);
  return filed;
}

type Attempt<T> = { done: true; value: T } | { done: false };

async function attempt<T>(ctx: Ctx, work: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { done: true, value: await within(filingTimeoutMs, work()) };
  } catch (err) {
    ctx.log.error({ err }, "could not record what became of a message");
    return { done: false };
  }
}
