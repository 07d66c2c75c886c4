"use client";

import { createContext, useContext } from "react";
import type { TimelineRecord } from "@/lib/client/timeline/list-activities";
import type { Activity } from "@/lib/contracts/activities";
import type { Viewer } from "./use-viewer";

type TimelineActions = {
  record: TimelineRecord;
  viewer: Viewer;
  /** Shows an entry as it is now, in its place. */
  put: (activity: Activity) => void;
  /** Takes an entry away. */
  drop: (id: string) => void;
  /** Somebody deleted the record: nothing can be added, changed or answered. */
  isGone: boolean;
  /** Takes over what a write has learned: that the record is no longer there. */
  noticeGone: () => void;
  /** Asks the server for the newest entries at once. */
  loadNow: () => void;
};

export const TimelineContext = createContext<TimelineActions | null>(null);

/** For the parts of a timeline. */
export function useTimelineActions(): TimelineActions {
  const actions = useContext(TimelineContext);
  if (!actions) throw new Error("useTimelineActions needs a Timeline above it.");
  return actions;
}
