"use client";

import { useEffect, useState } from "react";
import { cn } from "@/lib/client/class-names";
import { exactTime, relativeTime } from "@/lib/client/format/relative-time";

/**
 * A moment as people say it, with the exact one on hover, in the viewer's zone. The server does not know that zone, so
 * that it writes the date alone and the browser puts it right.
 */
export function RelativeTime({ at, className }: { at: string; className?: string }) {
  const [now, setNow] = useState<Date | null>(null);
  useEffect(() => {
    setNow(new Date());
    const timer = setInterval(() => setNow(new Date()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <time dateTime={at} title={now ? exactTime(at) : undefined} className={cn("tabular whitespace-nowrap", className)}>
      {now ? relativeTime(at, now) : at.slice(0, 10)}
    </time>
  );
}
