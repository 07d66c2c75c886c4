"use client";

import type { DialogProps } from "./dialog-props";
import { onDemand } from "./on-demand";

const DialogPanel = onDemand(async () => (await import("./dialog-panel")).DialogPanel);

/** A modal in the middle, a sheet from below on phones. */
export function Dialog({ open, ...panel }: DialogProps) {
  return open && <DialogPanel {...panel} />;
}
