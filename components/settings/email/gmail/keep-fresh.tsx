"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { onGmailResult } from "@/lib/client/gmail/gmail-results";

/** Coming back to a tab is told twice, by its focus and by its being seen. */
const oneReturnMs = 500;

/** Reads the page anew when one comes back to it, and when Gmail was connected, or was not, in another window. */
export function KeepFresh() {
  const router = useRouter();
  useEffect(() => {
    let readAtMs = -oneReturnMs;
    const comeBack = () => {
      if (document.visibilityState !== "visible" || performance.now() - readAtMs < oneReturnMs) return;
      readAtMs = performance.now();
      router.refresh();
    };
    const stop = onGmailResult(() => router.refresh());
    window.addEventListener("focus", comeBack);
    document.addEventListener("visibilitychange", comeBack);
    return () => {
      stop();
      window.removeEventListener("focus", comeBack);
      document.removeEventListener("visibilitychange", comeBack);
    };
  }, [router]);
  return null;
}
