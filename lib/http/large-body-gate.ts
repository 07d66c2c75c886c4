import { setTimeout as pause } from "node:timers/promises";
import { AppError } from "@/lib/core/errors";
import { processSingleton } from "@/lib/core/process-singleton";

/** A 25 MB file takes about 200 MB while it is decoded and built into a message; three at once stay below 1 GiB. */
const placesAtOnce = 3;
const largeBytes = 2 * 1024 * 1024;
const patienceMs = 20_000;

const gate = () => processSingleton("large-body-gate", () => ({ taken: 0 }));

/**
 * Lets small requests through at once and large ones (or of unknown length) a few at a time, from before their body is
 * read until they are answered, so that memory stays bounded. Throws UNAVAILABLE to whoever would wait too long.
 */
export async function throughLargeBodyGate<T>(request: Request, work: () => Promise<T>): Promise<T> {
  if (!isLarge(request)) return work();
  await takePlace();
  try {
    return await work();
  } finally {
    gate().taken -= 1;
  }
}

function isLarge(request: Request): boolean {
  if (!request.body) return false;
  const announced = request.headers.get("content-length");
  return announced === null || Number(announced) > largeBytes;
}

async function takePlace(): Promise<void> {
  const until = performance.now() + patienceMs;
  while (gate().taken >= placesAtOnce) {
    if (performance.now() > until) {
      throw new AppError({
        code: "UNAVAILABLE",
        message: "The server is busy with other large requests. Nothing was done.",
        retryAfterSeconds: 10,
      });
    }
    await pause(25);
  }
  gate().taken += 1;
}
