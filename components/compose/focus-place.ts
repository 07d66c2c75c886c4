import type { Place } from "@/lib/client/compose/problem";

/** Moves the focus to what a problem is about: the element that is marked for it, once it is there. */
export function focusPlace(place: Place): void {
  requestAnimationFrame(() => card()?.querySelector<HTMLElement>(`[data-place="${place}"]`)?.focus());
}

/** The dialog itself, for its keys. */
export function focusCard(): void {
  card()?.focus();
}

/** Where one goes on once what stood against it is mended. */
export function passFocusToSend(): void {
  card()?.querySelector<HTMLElement>("[data-send]")?.focus();
}

/** For what is about to be removed: its heir has the focus before it goes, so that it never falls to the page. */
export function passFocusToPlace(place: Place): void {
  card()?.querySelector<HTMLElement>(`[data-place="${place}"]`)?.focus();
}

/** A field that can no longer be written in lets the focus fall to the page; the dialog's keys would go with it. */
export function holdFocus(): void {
  requestAnimationFrame(() => {
    if (isFocusLost()) focusCard();
  });
}

/** Back to where one was before Send, unless one has gone on. */
export function returnFocus(to: Element | null): void {
  requestAnimationFrame(() => {
    if (!isFocusLost() && document.activeElement !== card()) return;
    if (to instanceof HTMLElement && to.isConnected) to.focus();
    else card()?.focus();
  });
}

/** Nothing on the page has it. */
export function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

function card(): HTMLElement | null {
  return document.querySelector<HTMLElement>("[data-composer]");
}
