import { watchNpm } from "../local/processes/ancestors";

export type StopRequest = {
  signal: AbortSignal;
  requested: Promise<undefined>;
  /** Aborted when somebody asks a second time: no more waiting for the orderly way. */
  insisted: AbortSignal;
};

/** One Ctrl-C arrives twice when npm passes it on as well; only what comes clearly later is a second request. */
const secondRequestAfterMs = 1_000;

/** Listens for everything that means "stop": Ctrl-C, SIGTERM, a closed terminal, the end of the npm above. */
export function listenForStop(): StopRequest {
  const first = new AbortController();
  const second = new AbortController();
  let firstAt = 0;
  const request = () => {
    if (!first.signal.aborted) {
      firstAt = Date.now();
      first.abort();
    } else if (Date.now() - firstAt > secondRequestAfterMs) second.abort();
  };
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, request);
  watchNpm(() => first.abort());
  const requested = new Promise<undefined>((resolve) => {
    first.signal.addEventListener("abort", () => resolve(undefined));
  });
  return { signal: first.signal, requested, insisted: second.signal };
}
