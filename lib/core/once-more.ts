import { setTimeout as sleep } from "node:timers/promises";
import { isDatabaseAway } from "./database-errors";
import { DeadlineExceeded } from "./deadline";

/** Connections are often lost together, and postgres.js must not be asked again before it has noticed all of them. */
const pauseMs = 5;

/**
 * Runs a statement that changes nothing of value a second time when its connection turns out lost: one that the server
 * has closed is noticed only by whoever uses it next, and that request need not pay for it. Not for writes.
 */
export async function onceMoreIfLost<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (err) {
    if (err instanceof DeadlineExceeded || !isDatabaseAway(err)) throw err;
    await sleep(pauseMs);
    return work();
  }
}
