import DataLoader from "dataloader";

type Options = {
  /** Items at most in one batch. */
  most: number;
  /** After so long a batch no longer holds the next one up, in milliseconds: one that waits for a lock is alone in it. */
  patienceMs?: number;
};

/** What became of each item: its result, the Error that is its alone, or the promise of it where it takes longer. */
type Outcomes<Result> = readonly (Result | Error | Promise<Result>)[];

/**
 * Gathers what is asked for while the same is under way, and asks for it together. An item that finds nothing under
 * way goes at once and alone, so that nobody waits for company; under load a round trip, a statement and a commit
 * serve several.
 *
 * @param work does all items at once and tells their outcomes in the same order; when it rejects, all items do
 */
export function inBatches<Item, Result>(
  work: (items: readonly Item[]) => Promise<Outcomes<Result>>,
  { most, patienceMs = 50 }: Options,
): (item: Item) => Promise<Result> {
  const gate = new Gate(patienceMs);
  const loader = new DataLoader<Item, Result | Promise<Result>>((items) => gate.pass(() => work(items)), {
    cache: false,
    maxBatchSize: most,
    batchScheduleFn: (dispatch) => gate.queue(dispatch),
  });
  return async (item) => loader.load(item);
}

/** Lets one batch in at a time; the next follows when it is through, or has taken longer than `patienceMs`. */
class Gate {
  readonly #patienceMs: number;
  readonly #waiting: (() => void)[] = [];
  #isTaken = false;

  constructor(patienceMs: number) {
    this.#patienceMs = patienceMs;
  }

  queue(enter: () => void): void {
    this.#waiting.push(enter);
    this.#admit();
  }

  async pass<T>(work: () => Promise<T>): Promise<T> {
    let isInside = true;
    const leave = () => {
      clearTimeout(timer);
      if (!isInside) return;
      isInside = false;
      this.#isTaken = false;
      this.#admit();
    };
    const timer = setTimeout(leave, this.#patienceMs);
    try {
      return await work();
    } finally {
      leave();
    }
  }

  #admit(): void {
    if (this.#isTaken) return;
    const enter = this.#waiting.shift();
    if (!enter) return;
    this.#isTaken = true;
    // A batch is announced before its first item is in it.
    queueMicrotask(enter);
  }
}
