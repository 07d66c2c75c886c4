"use client";

import { useCallback, useEffect, useRef, useState } from "react";

type Poll = {
  /** Why the last attempts failed, or null. They go on, less and less often. */
  failure: unknown;
  /** Loads at once, or once more right after the load that is under way. */
  loadNow: () => void;
};

const slowestMs = 60_000;

/** Calls `load` every `intervalMs` while the page is looked at, and at once when somebody comes back to it. */
export function usePoll(load: () => Promise<void>, intervalMs: number, { atOnce }: { atOnce: boolean }): Poll {
  const [failure, setFailure] = useState<unknown>(null);
  const loop = useRef<{ run: () => void } | null>(null);
  useEffect(() => {
    const started = startLoop(load, intervalMs, setFailure);
    loop.current = started;
    if (atOnce) started.run();
    return () => {
      loop.current = null;
      started.stop();
    };
  }, [load, intervalMs, atOnce]);
  const loadNow = useCallback(() => loop.current?.run(), []);
  return { failure, loadNow };
}

function startLoop(load: () => Promise<void>, intervalMs: number, onFailure: (failure: unknown) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isLoading = false;
  let isWanted = false;
  let isStopped = false;
  let failures = 0;
  const schedule = () => {
    clearTimeout(timer);
    if (!isStopped && document.visibilityState === "visible") {
      timer = setTimeout(run, Math.min(intervalMs * 2 ** failures, slowestMs));
    }
  };
  const settle = (count: number, failure: unknown) => {
    failures = count;
    isLoading = false;
    if (isStopped) return;
    // One failure is a hiccup; nobody needs to know.
    if (count !== 1) onFailure(failure);
    if (isWanted) run();
    else schedule();
  };
  const run = () => {
    if (isLoading) {
      isWanted = true;
      return;
    }
    isLoading = true;
    isWanted = false;
    load().then(
      () => settle(0, null),
      (err: unknown) => settle(failures + 1, err),
    );
  };
  const onReturn = () => (document.visibilityState === "visible" ? run() : clearTimeout(timer));
  document.addEventListener("visibilitychange", onReturn);
  window.addEventListener("focus", onReturn);
  window.addEventListener("online", onReturn);
  schedule();
  return {
    run,
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", onReturn);
      window.removeEventListener("focus", onReturn);
      window.removeEventListener("online", onReturn);
    },
  };
}
