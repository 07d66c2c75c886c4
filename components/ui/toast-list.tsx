"use client";

import { useTheme } from "next-themes";
import { useEffect } from "react";
import { Toaster as Primitive } from "sonner";
import { toasterIsThere } from "./toast";

/** Where toasts appear, announced politely; loaded with the first one. */
export function ToastList() {
  useEffect(toasterIsThere, []);
  const { resolvedTheme } = useTheme();
  return (
    <Primitive
      theme={resolvedTheme === "dark" ? "dark" : "light"}
      position="bottom-left"
      gap={8}
      toastOptions={{
        classNames: {
          toast: "!rounded-lg !border-line !bg-raised !text-ink !shadow-float !font-sans !text-sm",
          description: "!text-ink-2",
          actionButton: "!bg-transparent !text-accent !font-medium !text-sm hover:!underline",
          cancelButton: "!bg-fill !text-ink-2",
        },
      }}
    />
  );
}
