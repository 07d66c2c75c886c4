"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import { onFirstToast } from "./toast";

const ToastList = lazy(async () => ({ default: (await import("./toast-list")).ToastList }));

/** Waits for the first `toast()` and then shows it and all that follow. */
export function Toaster() {
  const [isWanted, setWanted] = useState(false);
  useEffect(() => onFirstToast(() => setWanted(true)), []);
  return (
    isWanted && (
      <Suspense fallback={null}>
        <ToastList />
      </Suspense>
    )
  );
}
