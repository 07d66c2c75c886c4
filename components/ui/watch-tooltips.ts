import type { Side } from "./place-tooltip";

export type ShownTooltip = { anchor: HTMLElement; label: string; keys: string | undefined; side: Side };

/** How long the pointer rests before the first tooltip, in milliseconds. */
const firstDelayMs = 450;

/** Within this time after one tooltip the next comes at once; and one stays this long when the pointer has left. */
const lingerMs = 160;

/**
 * Tells which tooltip to show: for a mouse that rests, for a focus that came by keyboard. Escape, a press, scrolling and
 * leaving take it away; the tooltip itself may be entered (WCAG 1.4.13). Returns what ends the watching.
 */
export function watchTooltips(show: (tooltip: ShownTooltip | null) => void): () => void {
  let anchor: HTMLElement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastShownAt = Number.NEGATIVE_INFINITY;

  const hide = () => {
    clearTimeout(timer);
    if (anchor) lastShownAt = performance.now();
    anchor = null;
    show(null);
  };
  const showFor = (next: HTMLElement, delayMs: number) => {
    clearTimeout(timer);
    if (next === anchor) return;
    timer = setTimeout(() => {
      const tooltip = tooltipOf(next);
      anchor = tooltip && next;
      show(tooltip);
    }, delayMs);
  };
  const onPointerOver = ({ target, pointerType }: PointerEvent) => {
    if (pointerType === "touch" || !(target instanceof Element)) return;
    if (target.closest("[data-tooltip-box]")) return clearTimeout(timer);
    const marked = target.closest<HTMLElement>("[data-tooltip]");
    const isWarm = anchor !== null || performance.now() - lastShownAt < lingerMs;
    if (marked) showFor(marked, isWarm ? 0 : firstDelayMs);
    else {
      clearTimeout(timer);
      if (anchor) timer = setTimeout(hide, lingerMs);
    }
  };
  const onFocusIn = ({ target }: FocusEvent) => {
    const marked = target instanceof HTMLElement && target.matches(":focus-visible[data-tooltip]") ? target : null;
    if (marked) showFor(marked, firstDelayMs);
    else if (anchor) hide();
  };
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === "Escape" || key === "Enter" || key === " ") hide();
  };

  const abort = new AbortController();
  const options = { signal: abort.signal, passive: true };
  document.addEventListener("pointerover", onPointerOver, options);
  document.addEventListener("focusin", onFocusIn, options);
  document.addEventListener("keydown", onKeyDown, options);
  document.addEventListener("pointerdown", hide, options);
  document.addEventListener("scroll", hide, { ...options, capture: true });
  return () => {
    clearTimeout(timer);
    abort.abort();
  };
}

function tooltipOf(element: HTMLElement): ShownTooltip | null {
  const { tooltip: label, tooltipKeys: keys, tooltipSide } = element.dataset;
  if (!label || !element.isConnected) return null;
  const side = tooltipSide === "right" || tooltipSide === "bottom" || tooltipSide === "left" ? tooltipSide : "top";
  return { anchor: element, label, keys, side };
}
