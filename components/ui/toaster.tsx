"use client";

import { useEffect, useState } from "react";
import { onDemand } from "./on-demand";
import { onFirstToast } from "./toast";

const ToastList = onDemand(async () => (await import("./toast-list")).ToastList);

/** Waits for the first `toast()` and then shows it and all that follow. */
export function Toaster() {
  const [isWanted, setWanted] = useState(false);
  useEffect(() => onFirstToast(() => setWanted(true)), []);
  return isWanted && <ToastList />;
}
