"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { announceActivity, onActivityChanged } from "@/lib/client/announce-activity";
import { listActivities, type TimelineRecord } from "@/lib/client/timeline/list-activities";
import { saysGone } from "@/lib/client/timeline/says-gone";
import type { TimelineKind } from "@/lib/client/timeline/timeline-kinds";
import {
  type TimelinePage,
  type TimelineState,
  timelineOf,
  withActivity,
  withNewest,
  withOlder,
  withoutActivity,
} from "@/lib/client/timeline/timeline-state";
import type { Activity } from "@/lib/contracts/activities";
import { usePoll } from "./use-poll";

const intervalMs = 4_000;

/** One state for each kind that was looked at. */
type Feeds = Partial<Record<TimelineKind, TimelineState>>;

export type Timeline = ReturnType<typeof useTimeline>;

/** A record's timeline, kept up to date while it is looked at. */
export function useTimeline(
  record: TimelineRecord,
  filter: TimelineKind,
  initial: TimelinePage,
  notice: (isThere: boolean) => void,
) {
  const { api } = useWorkspace();
  const { kind, recordId } = record;
  const [feeds, setFeeds] = useState<Feeds>(() => ({ all: timelineOf(initial) }));
  const [firstFilter] = useState(filter);
  /** How many things were written here: an answer that was asked for before the last of them is out of date. */
  const writes = useRef(0);

  const change = useCallback((of: TimelineKind, next: (state: TimelineState | undefined) => TimelineState) => {
    setFeeds((before) => {
      const state = next(before[of]);
      return state === before[of] ? before : { ...before, [of]: state };
    });
  }, []);

  const refresh = useCallback(async () => {
    const asked = writes.current;
    const page = await listActivities(api, { kind, recordId }, filter).catch((err: unknown) => {
      if (saysGone(err, recordId)) notice(false);
      throw err;
    });
    notice(true);
    if (asked === writes.current) change(filter, (state) => (state ? withNewest(state, page) : timelineOf(page)));
  }, [api, kind, recordId, filter, change, notice]);

  const isFirst = filter === "all" && firstFilter === "all";
  const { failure, loadNow } = usePoll(refresh, intervalMs, { atOnce: !isFirst });

  useEffect(() => {
    change("all", (state) => (state ? withNewest(state, initial) : timelineOf(initial)));
  }, [initial, change]);

  useEffect(() => onActivityChanged((ids) => concerns(ids[kind], recordId) && loadNow()), [kind, recordId, loadNow]);

  const write = useCallback(
    (next: (state: TimelineState, of: TimelineKind) => TimelineState) => {
      writes.current += 1;
      setFeeds(
        (before) => Object.fromEntries(entriesOf(before).map(([of, state]) => [of, next(state, of)])) satisfies Feeds,
      );
      announceActivity({ [kind]: recordId });
    },
    [kind, recordId],
  );
  const put = useCallback(
    (activity: Activity) =>
      write((state, of) => (of === "all" || of === activity.activity_type ? withActivity(state, activity) : state)),
    [write],
  );
  const drop = useCallback((id: string) => write((state) => withoutActivity(state, id)), [write]);

  const state = feeds[filter] ?? null;
  const older = useOlder(state?.olderCursor ?? null, async (cursor) => {
    const page = await listActivities(api, record, filter, cursor);
    change(filter, (before) =>
      before?.olderCursor === cursor ? withOlder(before, page) : (before ?? timelineOf(page)),
    );
  });
  return { state, failure, loadNow, put, drop, older };
}

/** An announcement that names no record of this kind may still be about this one: a message on its deal, say. */
function concerns(announced: string | null | undefined, recordId: string): boolean {
  return !announced || announced === recordId;
}

function entriesOf(feeds: Feeds): [TimelineKind, TimelineState][] {
  // The keys of `Feeds` are the kinds, and it never holds undefined.
  return Object.entries(feeds) as [TimelineKind, TimelineState][];
}

/** Loading what is older, one page at a time. */
function useOlder(cursor: string | null, load: (cursor: string) => Promise<void>) {
  const [progress, setProgress] = useState<"idle" | "loading" | "failed">("idle");
  const isLoading = useRef(false);
  const loadMore = () => {
    if (cursor === null || isLoading.current) return;
    isLoading.current = true;
    setProgress("loading");
    load(cursor).then(
      () => finish("idle"),
      () => finish("failed"),
    );
  };
  const finish = (next: "idle" | "failed") => {
    isLoading.current = false;
    setProgress(next);
  };
  return { hasMore: cursor !== null, progress, loadMore };
}
