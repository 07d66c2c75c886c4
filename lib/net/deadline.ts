/** Why a deadline's signal fired: the time was over. */
export class DeadlineError extends Error {
  override name = "DeadlineError";
  constructor() {
    super("The time for this ran out");
  }
}

/** Why a deadline's signal fired: its parent did. */
export class StoppedError extends Error {
  override name = "StoppedError";
  constructor(cause: unknown) {
    super("This was given up", { cause });
  }
}

export type Deadline = { readonly signal: AbortSignal; end(): void };

/**
 * A signal that fires when `parent` does (with a StoppedError) or after `timeoutMs` (with a DeadlineError).
 * `end` must be called when the work is over. Built by hand because `AbortSignal.any` keeps every signal it made
 * reachable for as long as its parent lives on Node 20, and these are made by the thousand.
 */
export function startDeadline(parent: AbortSignal, timeoutMs: number): Deadline {
  const controller = new AbortController();
  const onParentAbort = () => controller.abort(new StoppedError(parent.reason));
  if (parent.aborted) onParentAbort();
  parent.addEventListener("abort", onParentAbort, { once: true });
  const timer = setTimeout(() => controller.abort(new DeadlineError()), Math.max(timeoutMs, 0));
  const end = () => {
    clearTimeout(timer);
    parent.removeEventListener("abort", onParentAbort);
  };
  return { signal: controller.signal, end };
}
