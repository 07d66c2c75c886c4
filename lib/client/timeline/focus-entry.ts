const EVERY_MS = 50;
const PATIENCE_MS = 5_000;

/**
 * Puts the focus on an entry once its page and its timeline show it, and gives up when somebody does something else.
 * It counts as shown while the address names it.
 */
export function focusEntry(activityId: string): void {
  const id = `activity-${activityId}`;
  const end = new AbortController();
  const timer = setInterval(() => {
    const opener = location.hash === `#${id}` ? document.getElementById(id)?.querySelector("button") : null;
    if (!opener) return;
    // A toast that was pressed gives the focus back to where it was before, so once may not be enough.
    if (document.activeElement === opener) end.abort();
    else opener.focus();
  }, EVERY_MS);
  const giveUp = setTimeout(() => end.abort(), PATIENCE_MS);
  end.signal.addEventListener("abort", () => {
    clearInterval(timer);
    clearTimeout(giveUp);
  });
  for (const type of ["pointerdown", "keydown"]) {
    document.addEventListener(type, () => end.abort(), { capture: true, signal: end.signal });
  }
}

/** The entry that the page's address names, if it names one. */
export function namedEntry(): string | null {
  return /^#activity-([\w-]+)$/.exec(location.hash)?.[1] ?? null;
}
