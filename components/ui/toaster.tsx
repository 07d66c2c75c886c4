"use client";

import { useTheme } from "next-themes";
import { Toaster as Primitive } from "sonner";

/** Where `toast()` of sonner appears; announced politely. */
export function Toaster() {
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
