"use client";

import type { KeyboardEvent, RefObject } from "react";

/** ⌘↵ (Ctrl+Enter elsewhere) saves, Esc gives up. */
export function useFormKeys(form: RefObject<HTMLFormElement | null>, onEscape: () => void) {
  return (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) {
      event.preventDefault();
      form.current?.requestSubmit();
    }
    if (event.key === "Escape") {
      event.stopPropagation();
      onEscape();
    }
  };
}
