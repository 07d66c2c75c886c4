import { type RefObject, useEffect, useRef } from "react";
import { isFocusLost } from "./focus-place";

/**
 * Catches the focus when what had it is taken away: it would fall to the page, and the dialog's keys with it. Somebody
 * who has turned to the page is not called back. `enter` is for the dialog to call when it is focused or pressed; React
 * has what floats above it report to it, too.
 */
export function useKeptFocus(dialog: RefObject<HTMLElement | null>) {
  const isInside = useRef(false);
  useEffect(() => {
    const element = dialog.current;
    if (!element) return undefined;
    const leave = () => {
      isInside.current = false;
    };
    let isWatching = false;
    const recover = () => {
      isWatching = false;
      if (isInside.current && isFocusLost()) element.focus();
    };
    const observer = new MutationObserver(() => {
      if (isWatching || !isInside.current) return;
      isWatching = true;
      // What is hidden or disabled loses it with the next frame; whoever removed something may have an heir for it.
      requestAnimationFrame(() => setTimeout(recover));
    });
    observer.observe(element, {
      childList: true,
      attributes: true,
      attributeFilter: ["class", "disabled", "hidden", "inert"],
      subtree: true,
    });
    // Heard before the handlers below, which take it back.
    document.addEventListener("focusin", leave, true);
    document.addEventListener("pointerdown", leave, true);
    return () => {
      observer.disconnect();
      document.removeEventListener("focusin", leave, true);
      document.removeEventListener("pointerdown", leave, true);
    };
  }, [dialog]);
  const enter = () => {
    isInside.current = true;
  };
  return { enter };
}
