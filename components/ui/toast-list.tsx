"use client";

import { useTheme } from "next-themes";
import { useEffect, useSyncExternalStore } from "react";
import { Toaster as Primitive } from "sonner";
import { toasterIsThere } from "./toast";

/**
 * Where toasts appear, announced politely; loaded with the first one. That is where nothing is pressed: in the middle of
 * the page's head, and on phones, whose head is full, above a list's foot.
 */
export function ToastList() {
  useEffect(toasterIsThere, []);
  const { resolvedTheme } = useTheme();
  const isNarrow = useSyncExternalStore(watchWidth, () => narrow().matches);
  return (
    <Primitive
      theme={resolvedTheme === "dark" ? "dark" : "light"}
      position={isNarrow ? "bottom-center" : "top-center"}
      offset={{ top: 4 }}
      mobileOffset={{ bottom: 60 }}
      gap={8}
      toastOptions={{
        classNames: {
          toast: "!px-3 !py-2 !rounded-lg !border-line !bg-raised !text-ink !shadow-float !font-sans !text-sm",
          description: "!text-ink-2",
          actionButton: "!bg-transparent !text-accent !font-medium !text-sm hover:!underline",
          cancelButton: "!bg-fill !text-ink-2",
        },
      }}
    />
  );
}

const narrow = () => matchMedia("(width < 48rem)");

function watchWidth(onChange: () => void): () => void {
  const query = narrow();
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}
