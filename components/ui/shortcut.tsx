"use client";

import { isMac, printedKeys } from "@/lib/client/shortcuts";
import { Kbd } from "./kbd";
import { useIsBrowser } from "./use-is-browser";

/** A shortcut as printed on the viewer's keyboard; which one that is, only the browser knows. */
export function Shortcut({ keys, className }: { keys: string; className?: string }) {
  const isBrowser = useIsBrowser();
  return <Kbd keys={printedKeys(keys, isBrowser && isMac())} {...(className && { className })} />;
}
