import { setImmediate as nextTurn, setTimeout as pause } from "node:timers/promises";
import { describe, expect, it, vi } from "vitest";
import { DeadlineExceeded } from "./deadline";
import { inBatches } from "./in-batches";

type Batch = { items: readonly number[]; finish: (error?: Error) => void };

/** Batches that end when the test says so, and not because the machine was busy with something else meanwhile. */
function controlled(options: { most: number; patienceMs?: number; awaitedMs?: number }) {
  const batches: Batch[] = [];
  const ask = inBatches<number, string>(
    (items) =>
      new Promise((resolve, reject) => {
        const finish = (error?: Error) => (error ? reject(error) : resolve(items.map((item) => `${item}`)));
        batches.push({ items, finish });
      }),
    { awaitedMs: 60_000, patienceMs: 60_000, ...options },
  );
  const sizes = () => batches.map(({ items }) => items);
  const finish = async (index: number, error?: Error) => {
    batches[index]?.finish(error);
    await nextTurn();
  };
  return { ask, sizes, finish };
}

describe("work in batches", () => {
  it("lets an item that finds nothing under way go at once", async () => {
    const { ask, sizes, finish } = controlled({ most: 8 });
    const answer = ask(1);
    await Promise.resolve();
    expect(sizes()).toEqual([[1]]);
    await finish(0);
    expect(await answer).toBe("1");
  });

  it("gathers what comes while a batch is under way, and tells each its own outcome", async () => {
    const { ask, sizes, finish } = controlled({ most: 8 });
    const first = ask(1);
    await nextTurn();
    const later = [ask(2), ask(3), ask(4)];
    await nextTurn();
    expect(sizes()).toEqual([[1]]);
    await finish(0);
    expect(sizes()).toEqual([[1], [2, 3, 4]]);
    await finish(1);
    expect(await Promise.all([first, ...later])).toEqual(["1", "2", "3", "4"]);
  });

  it("keeps a batch to its size, and the order of arrival", async () => {
    const { ask, sizes, finish } = controlled({ most: 2 });
    const answers = [ask(1)];
    await nextTurn();
    for (const item of [2, 3, 4, 5, 6]) answers.push(ask(item));
    for (const index of [0, 1, 2, 3]) await finish(index);
    expect(sizes()).toEqual([[1], [2, 3], [4, 5], [6]]);
    expect(await Promise.all(answers)).toEqual(["1", "2", "3", "4", "5", "6"]);
  });

  it("does not let a batch that hangs hold up the next", async () => {
    const { ask, sizes, finish } = controlled({ most: 8, patienceMs: 20 });
    const hanging = ask(1);
    await nextTurn();
    const others = [ask(2), ask(3)];
    for (const giveUpAt = Date.now() + 5_000; sizes().length < 2 && Date.now() < giveUpAt; ) await pause(5);
    expect(sizes()).toEqual([[1], [2, 3]]);
    await finish(1);
    expect(await Promise.all(others)).toEqual(["2", "3"]);
    await finish(0);
    expect(await hanging).toBe("1");
  });

  it("goes on after a batch that failed, which fails those in it alone", async () => {
    const { ask, sizes, finish } = controlled({ most: 8 });
    const failing = ask(1);
    const told = expect(failing).rejects.toThrow("gone");
    await nextTurn();
    const next = ask(2);
    await finish(0, new Error("gone"));
    await told;
    expect(sizes()).toEqual([[1], [2]]);
    await finish(1);
    expect(await next).toBe("2");
  });

  it("begins nothing for an item that nobody waits for any more", async () => {
    const { ask, sizes, finish } = controlled({ most: 8, awaitedMs: 60_000 });
    const first = ask(1);
    await nextTurn();
    const given = ask(2);
    const told = expect(given).rejects.toThrow(DeadlineExceeded);
    const now = performance.now();
    vi.spyOn(performance, "now").mockImplementation(() => now + 60_001);
    const late = ask(3);
    await finish(0);
    await told;
    expect(sizes()).toEqual([[1], [3]]);
    await finish(1);
    expect(await Promise.all([first, late])).toEqual(["1", "3"]);
    vi.restoreAllMocks();
  });

  it("tells the outcomes that are there, whatever else takes longer", async () => {
    let finish: (value: number) => void = () => undefined;
    const slow = new Promise<number>((resolve) => {
      finish = resolve;
    });
    const ask = inBatches<number, number>(async (items) => items.map((item) => (item === 2 ? slow : item)), {
      most: 8,
      awaitedMs: 10_000,
    });
    const told: number[] = [];
    const all = [1, 2, 3].map(async (item) => told.push(await ask(item)));
    await Promise.all([all[0], all[2]]);
    expect(told).toEqual([1, 3]);
    finish(2);
    await Promise.all(all);
    expect(told).toEqual([1, 3, 2]);
  });
});
