const field = "input:not(:disabled, [type=hidden], [hidden]), textarea:not(:disabled), select:not(:disabled)";

/** A dialog begins at its first field, as a question at its first answer, and not at the cross that closes. */
export function focusContent(event: Event): void {
  if (!(event.currentTarget instanceof HTMLElement)) return;
  event.preventDefault();
  const start = event.currentTarget.querySelector(field) ?? event.currentTarget.querySelector("footer button");
  const target = start instanceof HTMLElement ? start : event.currentTarget;
  target.focus({ preventScroll: true });
}

/** Where the focus is now, so as to come back there; for an entry of a menu, which goes away, the menu's button. */
export function currentFocus(): HTMLElement | null {
  const active = typeof document === "undefined" ? null : document.activeElement;
  const menu = active?.closest('[role="menu"]');
  const opener = menu ? document.getElementById(menu.getAttribute("aria-labelledby") ?? "") : active;
  return opener instanceof HTMLElement ? opener : null;
}
