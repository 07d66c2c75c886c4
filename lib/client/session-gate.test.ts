import { beforeEach, expect, it, vi } from "vitest";
import { getMeContract, updateMeContract } from "@/lib/contracts/me";
import type { Api } from "./api-client";
import { ApiError } from "./api-error";
import { createSessionGate, type SessionGate } from "./session-gate";

let gate: SessionGate;
let isSignedIn: boolean;
let guarded: Api;

const show = vi.fn();
const reached = vi.fn();
const unauthorized = new ApiError({ code: "UNAUTHORIZED", message: "Your session has ended.", status: 401 });

beforeEach(() => {
  show.mockReset();
  reached.mockReset();
  isSignedIn = false;
  gate = createSessionGate(show);
  const call = async () => {
    if (!isSignedIn) throw unauthorized;
    reached();
    return { data: "done", pagination: null, replayed: false };
  };
  guarded = gate.guard({
    slug: "acme",
    call: call as unknown as Api["call"],
    callAt: call as unknown as Api["callAt"],
  });
});

const write = () => guarded.call(updateMeContract, { body: { name: "Mia" } });
const read = () => guarded.call(getMeContract);
const settled = () => new Promise((resolve) => setImmediate(resolve));

it("asks once for all calls that found the session ended, and makes each again, once", async () => {
  const calls = Promise.all([write(), read(), write()]);
  await settled();
  expect(reached).not.toHaveBeenCalled();
  isSignedIn = true;
  gate.answer(true);
  expect((await calls).map(({ data }) => data)).toEqual(["done", "done", "done"]);
  expect(reached).toHaveBeenCalledTimes(3);
  expect(show.mock.calls.at(-1)).toEqual([false]);
});

it("gives the error on when the question is dismissed, and then asks again for writes only", async () => {
  const first = expect(write()).rejects.toBe(unauthorized);
  await settled();
  gate.answer(false);
  await first;
  show.mockClear();
  await expect(read()).rejects.toBe(unauthorized);
  expect(show).not.toHaveBeenCalled();
  const again = write();
  await settled();
  expect(show).toHaveBeenCalledWith(true);
  isSignedIn = true;
  gate.answer(true);
  expect((await again).data).toBe("done");
});

it("does not ask forever: a second refusal is given on", async () => {
  const refused = expect(write()).rejects.toBe(unauthorized);
  await settled();
  gate.answer(true);
  await refused;
});

it("leaves every other error alone", async () => {
  const conflict = new ApiError({ code: "CONFLICT", message: "Somebody was faster.", status: 409 });
  const api = gate.guard({
    slug: "acme",
    call: () => Promise.reject(conflict),
    callAt: () => Promise.reject(conflict),
  });
  await expect(api.call(getMeContract)).rejects.toBe(conflict);
  expect(show).not.toHaveBeenCalled();
});
