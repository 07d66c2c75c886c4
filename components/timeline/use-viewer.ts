"use client";

import { useEffect, useState } from "react";
import { useIsBrowser } from "@/components/ui/use-is-browser";

export type Viewer = {
  /** IANA name; UTC until the browser has taken over from the server, which cannot know it. */
  zone: string;
  locale: string | undefined;
  /** A moment of the present day; null until then. */
  today: Date | null;
};

/** Who looks: their zone, their way to write times, and what day it is for them. */
export function useViewer(): Viewer {
  const isBrowser = useIsBrowser();
  const [today, setToday] = useState<Date | null>(null);
  useEffect(() => {
    const look = () =>
      setToday((before) => (before?.toDateString() === new Date().toDateString() ? before : new Date()));
    look();
    const timer = setInterval(look, 60_000);
    return () => clearInterval(timer);
  }, []);
  return isBrowser
    ? { zone: Intl.DateTimeFormat().resolvedOptions().timeZone, locale: undefined, today }
    : { zone: "UTC", locale: "en-GB", today: null };
}
