export type Shortcut = {
  /** One key ("c", "?", "/"), a sequence ("g c") or a chord ("mod+k": ⌘ on a Mac, Ctrl elsewhere). */
  keys: string;
  label: string;
  /** The heading it stands under in the help. */
  group: string;
  /** Null for keys that a control answers by itself, and that only stand in the help. */
  run: (() => void) | null;
};

type Pressed = Pick<KeyboardEvent, "key" | "metaKey" | "ctrlKey" | "altKey">;

/** What was pressed, in the notation of `Shortcut.keys`; null for what can be no shortcut. */
export function notationOf({ key, metaKey, ctrlKey, altKey }: Pressed): string | null {
  if (altKey || key === "Dead" || key === "Process") return null;
  const name = key.length === 1 ? key.toLowerCase() : key;
  return metaKey || ctrlKey ? `mod+${name.toLowerCase()}` : name;
}

/** Whether a letter typed now belongs to a text and not to us. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement) return !["checkbox", "radio", "button", "submit"].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

type Match = { run: (() => void) | null; pending: string };

/**
 * Which shortcut `notation` completes, given the first key of a sequence pressed before (or ""). Of several with the
 * same keys the one registered last wins, because it belongs to what is in front.
 */
export function matchShortcut(shortcuts: readonly Shortcut[], pending: string, notation: string): Match {
  const wanted = pending === "" ? notation : `${pending} ${notation}`;
  const run = shortcuts.findLast((one) => one.keys === wanted && one.run !== null)?.run ?? null;
  if (run) return { run, pending: "" };
  const begins = shortcuts.some(({ keys }) => keys.startsWith(`${notation} `));
  return { run: null, pending: begins ? notation : "" };
}

/** The keys as printed on the keyboard, for `Kbd`: "⌘ K", "G C", "?". */
export function printedKeys(keys: string, onMac = isMac()): string {
  return keys
    .split(/[ +]/)
    .map((key) => printed[key] ?? (key === "mod" ? (onMac ? "⌘" : "Ctrl") : key.length === 1 ? key.toUpperCase() : key))
    .join(" ");
}

/** Whether this browser runs on a machine with ⌘ keys; on the server, no. */
export function isMac(): boolean {
  return typeof navigator !== "undefined" && /mac|iphone|ipad/i.test(navigator.userAgent);
}

const printed: Record<string, string> = { Enter: "↵", Escape: "Esc", ArrowDown: "↓", ArrowUp: "↑", enter: "↵" };
