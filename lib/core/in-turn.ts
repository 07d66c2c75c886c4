import { setTimeout as pause } from "node:timers/promises";
import { processSingleton } from "./process-singleton";

/** What is smaller takes a few milliseconds, and need not wait for its turn. */
const smallBytes = 1024 * 1024;

/** Long enough for small requests that came meanwhile to be answered. */
const breathMs = 20;

const line = () => processSingleton("long-pieces", () => ({ last: Promise.resolve() as Promise<unknown> }));

/**
 * Runs a piece of work that holds the event loop for long: one such piece at a time in this process, with a pause
 * after each, so that whoever else has come waits for one piece at the most, not for all that lie before the loop.
 *
 * @param sizeBytes how much the piece works on; below 1 MiB it runs at once
 */
export async function inTurn<T>(sizeBytes: number, piece: () => T): Promise<T> {
  if (sizeBytes < smallBytes) return piece();
  const mine = line().last.then(piece);
  line().last = mine.then(breathe, breathe);
  return mine;
}

function breathe(): Promise<void> {
  return pause(breathMs);
}
