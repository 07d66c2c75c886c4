"use client";

import { lazy, Suspense } from "react";
import type { DialogProps } from "./dialog-props";

const DialogPanel = lazy(async () => ({ default: (await import("./dialog-panel")).DialogPanel }));

/** A modal in the middle, a sheet from below on phones. */
export function Dialog({ open, ...panel }: DialogProps) {
  return (
    open && (
      <Suspense fallback={null}>
        <DialogPanel {...panel} />
      </Suspense>
    )
  );
}
