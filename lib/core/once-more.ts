import { isDatabaseAway } from "./database-errors";
import { DeadlineExceeded } from "./deadline";

/**
 * Runs a statement that changes nothing of value a second time when its connection turns out lost: one that the server
 * has closed is noticed only by whoever uses it next, and that request need not pay for it. Not for writes.
 */
export async function onceMoreIfLost<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (err) {
    if (err instanceof DeadlineExceeded || !isDatabaseAway(err)) throw err;
    return work();
  }
}
