import type { Place } from "@/lib/client/compose/problems";

/** Moves the focus to what a problem is about: the element that is marked for it, once it is there. */
export function focusPlace(place: Place): void {
  requestAnimationFrame(() => card()?.querySelector<HTMLElement>(`[data-place="${place}"]`)?.focus());
}

/** A field that can no longer be written in lets the focus fall to the page; the dialog's keys would go with it. */
export function holdFocus(): void {
  requestAnimationFrame(() => {
    if (isLost()) card()?.focus();
  });
}

/** Back to where one was before Send, unless one has gone on. */
export function returnFocus(to: Element | null): void {
  requestAnimationFrame(() => {
    if (!isLost() && document.activeElement !== card()) return;
    if (to instanceof HTMLElement && to.isConnected) to.focus();
    else card()?.focus();
  });
}

function card(): HTMLElement | null {
  return document.querySelector<HTMLElement>("[data-composer]");
}

function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
