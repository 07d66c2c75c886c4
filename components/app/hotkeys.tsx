"use client";

import { createContext, type ReactNode, useContext, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { isTyping, matchShortcut, notationOf, type Shortcut } from "@/lib/client/shortcuts";

type Registry = {
  /** The same array until something changes. */
  list: () => readonly Shortcut[];
  add: (shortcut: Shortcut) => () => void;
  subscribe: (onChange: () => void) => () => void;
};

const HotkeyContext = createContext<Registry | null>(null);

/** Longest pause within a sequence such as `g c`, in milliseconds. */
const sequencePauseMs = 1_200;

/** Listens for shortcuts on the whole page. Nothing happens on a letter while somebody types in a field. */
export function HotkeyProvider({ children }: { children: ReactNode }) {
  const [registry] = useState(createRegistry);
  useEffect(() => listen(registry), [registry]);
  return <HotkeyContext value={registry}>{children}</HotkeyContext>;
}

function createRegistry(): Registry {
  const subscribers = new Set<() => void>();
  let shortcuts: readonly Shortcut[] = [];
  const replace = (next: readonly Shortcut[]) => {
    shortcuts = next;
    for (const tell of subscribers) tell();
  };
  return {
    list: () => shortcuts,
    add: (shortcut) => {
      replace([...shortcuts, shortcut]);
      return () => replace(shortcuts.filter((other) => other !== shortcut));
    },
    subscribe: (onChange) => {
      subscribers.add(onChange);
      return () => void subscribers.delete(onChange);
    },
  };
}

function listen(registry: Registry): () => void {
  let pending = "";
  let pressedAt = 0;
  const onKeyDown = (event: KeyboardEvent) => {
    const notation = notationOf(event);
    if (notation === null || event.defaultPrevented || event.isComposing) return;
    const isChord = notation.startsWith("mod+");
    if (!isChord && (isTyping(event.target) || isInsideModal(event.target))) return;
    if (event.timeStamp - pressedAt > sequencePauseMs) pending = "";
    pressedAt = event.timeStamp;
    const match = matchShortcut(registry.list(), pending, notation);
    pending = match.pending;
    if (!match.run) return;
    event.preventDefault();
    match.run();
  };
  window.addEventListener("keydown", onKeyDown);
  return () => window.removeEventListener("keydown", onKeyDown);
}

/** A dialog that covers the page has its own keys; the docked composer, which says that it does not, does not count. */
function isInsideModal(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(ownKeys) !== null;
}

const ownKeys = '[role="dialog"]:not([aria-modal="false"]), [role="alertdialog"], [role="menu"]';

type HotkeyOptions = { label: string; group: string; enabled?: boolean };

/**
 * Registers a shortcut for as long as the component is there, and lists it in the help. Without a handler it is only
 * listed: the control that has the focus answers the key.
 */
export function useHotkey(
  keys: string,
  handler: (() => void) | null,
  { label, group, enabled = true }: HotkeyOptions,
): void {
  const registry = useContext(HotkeyContext);
  const latest = useRef(handler);
  const isListedOnly = handler === null;
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => {
    if (!registry || !enabled) return undefined;
    return registry.add({ keys, label, group, run: isListedOnly ? null : () => latest.current?.() });
  }, [registry, keys, label, group, enabled, isListedOnly]);
}

/** The shortcuts that work at this moment, for the help: parts of a page that are late add theirs while it is open. */
export function useShortcutList(): readonly Shortcut[] {
  const registry = useContext(HotkeyContext);
  return useSyncExternalStore(registry?.subscribe ?? neverChanges, registry?.list ?? noShortcuts, noShortcuts);
}

const none: readonly Shortcut[] = [];
const noShortcuts = () => none;
const neverChanges = () => () => undefined;
