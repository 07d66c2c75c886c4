import { ApiError } from "@/lib/client/api-error";

type PatienceOptions = { signal: AbortSignal; wait?: (ms: number, signal: AbortSignal) => Promise<void> };

const unavailablePausesMs = [1_000, 3_000, 9_000];

/** Repeats a call that certainly did nothing: the server said to wait, or that it was not ready. Everything else passes. */
export async function patiently<Result>(
  call: () => Promise<Result>,
  { signal, wait = pause }: PatienceOptions,
): Promise<Result> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      const waitMs = pauseAfter(error, attempt);
      if (waitMs === null || signal.aborted) throw error;
      await wait(waitMs, signal);
      if (signal.aborted) throw error;
    }
  }
}

/** Whether a call that failed may have been carried out all the same. */
export function mayBeDone(error: unknown): boolean {
  if (!(error instanceof ApiError)) return false;
  return (error.code === "OFFLINE" || error.status >= 500) && !isCertainlyNothing(error);
}

/** Only our own 503 says that nothing was done; other servers on the way say nothing of the kind. */
function isCertainlyNothing({ code, status }: ApiError): boolean {
  return code === "UNAVAILABLE" && status === 503;
}

function pauseAfter(error: unknown, attempt: number): number | null {
  if (!(error instanceof ApiError)) return null;
  if (error.code === "RATE_LIMITED") return (error.retryAfterSeconds ?? 60) * 1000;
  return isCertainlyNothing(error) ? (unavailablePausesMs[attempt] ?? null) : null;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
