import { setTimeout as sleep } from "node:timers/promises";
import { isDatabaseAway, isRolledBack } from "./database-errors";
import { DeadlineExceeded } from "./deadline";

/**
 * A dying connection reports its query's failure first and closes a moment later; until then postgres.js may hand it
 * the next query too. And connections are often lost together.
 */
const pausesMs = [5, 100, 500];

/**
 * Runs a statement that changes nothing of value again when its connection turns out lost: one that the server has
 * closed is noticed only by whoever uses it next, and that request need not pay for it. Not for writes, and not for what
 * PostgreSQL has ended itself: that has waited long enough.
 */
export async function againIfLost<T>(work: () => Promise<T>): Promise<T> {
  for (const pauseMs of pausesMs) {
    try {
      return await work();
    } catch (err) {
      if (err instanceof DeadlineExceeded || !isDatabaseAway(err) || isRolledBack(err)) throw err;
      await sleep(pauseMs);
    }
  }
  return work();
}
