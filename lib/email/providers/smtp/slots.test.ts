import { expect, it } from "vitest";
import { Slots } from "@/lib/email/providers/smtp/slots";

const NEVER = new AbortController().signal;
const turn = () => new Promise((resolve) => setImmediate(resolve));

it("lets no more in than there are slots, and the others in order of arrival", async () => {
  const slots = new Slots(2);
  const entered: number[] = [];
  for (const id of [1, 2, 3, 4]) void slots.acquire(NEVER).then(() => entered.push(id));
  await turn();
  expect(entered).toEqual([1, 2]);
  slots.release();
  await turn();
  expect(entered).toEqual([1, 2, 3]);
});

it("who gives up waiting holds no slot and blocks nobody", async () => {
  const slots = new Slots(1);
  await slots.acquire(NEVER);
  const giveUp = new AbortController();
  const waiting = slots.acquire(giveUp.signal);
  giveUp.abort(new Error("tired"));
  await expect(waiting).rejects.toThrow("tired");
  slots.release();
  await slots.acquire(NEVER);
});

it("once narrowed, lets fewer in until all slots were given back", async () => {
  const slots = new Slots(3);
  for (let taken = 0; taken < 3; taken += 1) await slots.acquire(NEVER);
  slots.narrow();
  slots.release();
  let entered = false;
  void slots.acquire(NEVER).then(() => {
    entered = true;
  });
  await turn();
  expect(entered).toBe(false);
  slots.release();
  await turn();
  expect(entered).toBe(true);
  slots.release();
  slots.release();
  for (let taken = 0; taken < 3; taken += 1) await slots.acquire(NEVER);
});
