"use client";

import { useEffect, useRef } from "react";

/** Calls `then` when a record that was gone is back. */
export function useRestored(isGone: boolean, then: () => void): void {
  const wasGone = useRef(isGone);
  const latest = useRef(then);
  useEffect(() => {
    latest.current = then;
  });
  useEffect(() => {
    if (wasGone.current && !isGone) latest.current();
    wasGone.current = isGone;
  }, [isGone]);
}
