"use client";

import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { TimelineSkeleton } from "./timeline-skeleton";
import type { Timeline } from "./use-timeline";

/** Loads what is older shortly before the end comes into sight; a button does the same. */
export function OlderEntries({ hasMore, progress, loadMore }: Timeline["older"]) {
  const early = useRef<HTMLDivElement>(null);
  const latest = useRef(loadMore);
  useEffect(() => {
    latest.current = loadMore;
  });
  useEffect(() => {
    const mark = early.current;
    if (!mark || !hasMore || progress !== "idle") return undefined;
    // Made anew after every page, since it reports only changes and the mark may still be in sight.
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && latest.current());
    observer.observe(mark);
    return () => observer.disconnect();
  }, [hasMore, progress]);
  if (!hasMore) return <p className="pt-2 pb-6 text-center text-ink-3 text-xs">That is where it began.</p>;
  return (
    <div className="relative pb-8">
      <div ref={early} aria-hidden className="pointer-events-none absolute bottom-0 h-200 w-px" />
      {progress === "loading" && <TimelineSkeleton rows={2} />}
      <div className="flex flex-col items-center gap-2 pt-2" role="status">
        {progress === "failed" && <p className="text-danger text-sm">Older entries could not be loaded.</p>}
        {progress !== "loading" && (
          <Button onClick={loadMore}>{progress === "failed" ? "Try again" : "Show more"}</Button>
        )}
      </div>
    </div>
  );
}
