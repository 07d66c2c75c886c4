"use client";

import { useRouter } from "next/navigation";
import { useRef, useState, useTransition } from "react";
import { ApiError } from "@/lib/client/api-error";

type Written<Data> = { ok: true; data: Data } | { ok: false; error: ApiError };

/**
 * Runs one write at a time and has the page read anew after it, so that everything on it stays true. A second call while
 * one is under way answers null and does nothing.
 */
export function useWrite() {
  const router = useRouter();
  const isUnderWay = useRef(false);
  const [isWriting, setWriting] = useState(false);
  const [isRefreshing, startRefresh] = useTransition();

  const write = async <Data>(request: () => Promise<{ data: Data }>): Promise<Written<Data> | null> => {
    if (isUnderWay.current) return null;
    isUnderWay.current = true;
    setWriting(true);
    try {
      const { data } = await request();
      startRefresh(() => router.refresh());
      return { ok: true, data };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (isOutdated(error)) startRefresh(() => router.refresh());
      return { ok: false, error };
    } finally {
      isUnderWay.current = false;
      setWriting(false);
    }
  };
  // What is on the page has an old version until it is read anew, so that a further change would be refused.
  return { write, isWriting, isBusy: isWriting || isRefreshing };
}

/** What the page shows is no longer what is there. */
function isOutdated({ code }: ApiError): boolean {
  return code === "CONFLICT" || code === "NOT_FOUND" || code === "SENDER_NOT_CONNECTED";
}
