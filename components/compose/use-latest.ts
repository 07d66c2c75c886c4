import { useCallback, useLayoutEffect, useRef } from "react";

/** Gives the value of the last render to what runs later than it: timers, listeners, answers. Stays the same function. */
export function useLatest<T>(value: T): () => T {
  const ref = useRef(value);
  useLayoutEffect(() => {
    ref.current = value;
  });
  return useCallback(() => ref.current, []);
}
