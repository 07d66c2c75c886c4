import { setImmediate as nextTurn } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { inTurn } from "./in-turn";

const large = 8 * 1024 * 1024;

describe("long pieces of work", () => {
  it("run one after the other, with turns of the event loop for others in between", async () => {
    const events: string[] = [];
    let isOver = false;
    const neighbour = (async () => {
      for (; !isOver; await nextTurn()) if (events.at(-1) !== "neighbour") events.push("neighbour");
    })();
    await Promise.all(["first", "second", "third"].map((name) => inTurn(large, () => events.push(name))));
    isOver = true;
    await neighbour;
    const pieces = events.flatMap((name, index) => (name === "neighbour" ? [] : [index]));
    expect(events.filter((name) => name !== "neighbour")).toEqual(["first", "second", "third"]);
    for (const [place, index] of pieces.entries()) {
      if (place > 0) expect(events[index - 1]).toBe("neighbour");
    }
  });

  it("hold up no small one", async () => {
    const order: string[] = [];
    const pieces = ["large", "large too"].map((name) => inTurn(large, () => order.push(name)));
    await inTurn(100, () => order.push("small"));
    await Promise.all(pieces);
    expect(order.indexOf("small")).toBeLessThan(order.indexOf("large too"));
  });

  it("go on after one that failed, which fails alone", async () => {
    const failing = inTurn(large, () => {
      throw new Error("damaged");
    });
    const next = inTurn(large, () => "fine");
    await expect(failing).rejects.toThrow("damaged");
    expect(await next).toBe("fine");
  });
});
