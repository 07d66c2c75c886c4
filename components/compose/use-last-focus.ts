import { type FocusEvent, type RefObject, useEffect, useRef } from "react";
import { focusCard, passFocusToPlace } from "./focus-place";

type Bringing = {
  form: RefObject<HTMLElement | null>;
  isHidden: boolean;
  /** Counts how often the dialog was asked for. */
  calls: number;
};

/**
 * When the dialog is asked for again or opened from its title bar, one goes on where one was in it; in the text, if that
 * place is gone. Returns a handler for what holds the fields.
 */
export function useLastFocus({ form, isHidden, calls }: Bringing) {
  const last = useRef<HTMLElement | null>(null);
  const before = useRef({ isHidden, calls });
  useEffect(() => {
    const wasHidden = before.current.isHidden;
    const isAskedAgain = before.current.calls !== calls;
    before.current = { isHidden, calls };
    if (isHidden || !(wasHidden || isAskedAgain)) return;
    if (!isAskedAgain || !form.current?.contains(document.activeElement)) focusAgain(last.current, form.current);
  }, [form, isHidden, calls]);
  return (event: FocusEvent) => {
    // Panels that float above belong to it for React, but not on the page.
    if (event.target instanceof HTMLElement && form.current?.contains(event.target)) last.current = event.target;
  };
}

function focusAgain(last: HTMLElement | null, form: HTMLElement | null): void {
  if (last && form?.contains(last)) last.focus();
  else passFocusToPlace("body");
  // What is locked while the mail leaves takes no focus; the dialog's keys are heard all the same.
  if (!form?.contains(document.activeElement)) focusCard();
}
