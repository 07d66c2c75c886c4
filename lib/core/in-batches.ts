import { DeadlineExceeded } from "./deadline";

type Options = {
  /** Items at most in one batch. */
  most: number;
  /** How long whoever asks waits, in milliseconds: nothing is begun for an item that is older. */
  awaitedMs: number;
  /** After so long a batch no longer holds the next one up, in milliseconds. */
  patienceMs?: number;
};

/**
 * Does all items at once. The outcomes stand in the same order; a promise where one takes longer than the others.
 *
 * @param isAwaited whether anybody still waits for the item in this place
 */
export type BatchWork<Item, Result> = (
  items: readonly Item[],
  isAwaited: (index: number) => boolean,
) => Promise<readonly (Result | Promise<Result>)[]>;

type Asked<Item, Result> = {
  item: Item;
  askedAtMs: number;
  resolve: (outcome: Result | Promise<Result>) => void;
  reject: (err: unknown) => void;
};

/**
 * Gathers what is asked for while the same is under way, and asks for it together. What finds nothing under way goes
 * at once, so that nobody waits for company; under load a round trip, a statement and a commit serve several.
 * The returned function rejects as `work` does, for all of a batch, or with DeadlineExceeded.
 */
export function inBatches<Item, Result>(
  work: BatchWork<Item, Result>,
  { most, awaitedMs, patienceMs = 50 }: Options,
): (item: Item) => Promise<Result> {
  const waiting: Asked<Item, Result>[] = [];
  let isTaken = false;

  const isAwaited = (asked: Asked<Item, Result> | undefined) =>
    asked !== undefined && performance.now() - asked.askedAtMs < awaitedMs;

  /** Lets one batch in at a time; it takes along what else is asked for in this turn. */
  function admit(): void {
    if (isTaken || waiting.length === 0) return;
    isTaken = true;
    queueMicrotask(() => void pass(waiting.splice(0, most)));
  }

  async function pass(batch: readonly Asked<Item, Result>[]): Promise<void> {
    const leave = once(() => {
      clearTimeout(timer);
      isTaken = false;
      admit();
    });
    const timer = setTimeout(leave, patienceMs);
    const awaited = batch.filter(isAwaited);
    for (const asked of batch) if (!awaited.includes(asked)) asked.reject(new DeadlineExceeded("asked too long ago"));
    try {
      const outcomes = await work(
        awaited.map(({ item }) => item),
        (index) => isAwaited(awaited[index]),
      );
      for (const [index, outcome] of outcomes.entries()) awaited[index]?.resolve(outcome);
    } catch (err) {
      for (const { reject } of awaited) reject(err);
    } finally {
      leave();
    }
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, askedAtMs: performance.now(), resolve, reject });
      admit();
    });
}

function once(act: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    act();
  };
}
