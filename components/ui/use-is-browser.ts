"use client";

import { useSyncExternalStore } from "react";

/**
 * False on the server and in the browser's first drawing, which has to say the same; true from then on. For what only
 * the viewer's browser knows: their zone, and their way to write dates.
 */
export function useIsBrowser(): boolean {
  return useSyncExternalStore(never, isTrue, isFalse);
}

const never = () => () => undefined;
const isTrue = () => true;
const isFalse = () => false;
