"use client";

import { useEffect, useMemo } from "react";
import { focusEntry, namedEntry } from "@/lib/client/timeline/focus-entry";
import type { TimelineRecord } from "@/lib/client/timeline/list-activities";
import { saysGone } from "@/lib/client/timeline/says-gone";
import type { TimelinePage } from "@/lib/client/timeline/timeline-state";
import { KindFilter } from "./kind-filter";
import { LiveNotice } from "./live-notice";
import { NewEntry } from "./new-entry";
import { TimelineContext } from "./timeline-context";
import { TimelineFeed } from "./timeline-feed";
import { useKindFilter } from "./use-kind-filter";
import { useReplyKeys } from "./use-reply";
import { useTimeline } from "./use-timeline";
import { useViewer } from "./use-viewer";

/** Whether somebody deleted the record, which is said above it; `notice` is told with every answer. */
type Presence = { isGone: boolean; notice: (isThere: boolean) => void };

type TimelineProps = TimelineRecord & {
  /** The newest page, unfiltered, as the server rendered it. */
  initial: TimelinePage;
  presence: Presence;
};

/** What happened around a record, newest first; what people add here appears at once, what others do within seconds. */
export function Timeline(props: TimelineProps) {
  return <RecordTimeline key={`${props.kind} ${props.recordId}`} {...props} />;
}

function RecordTimeline({ kind, recordId, initial, presence }: TimelineProps) {
  const [filter, choose] = useKindFilter();
  const { isGone, notice } = presence;
  const record = useMemo(() => ({ kind, recordId }), [kind, recordId]);
  const viewer = useViewer();
  const { state, failure, loadNow, put, drop, older } = useTimeline(record, filter, initial, notice);
  const { zone, locale, today } = viewer;
  useReplyKeys(record, isGone ? [] : (state?.activities ?? []));
  useEffect(() => {
    const named = namedEntry();
    if (named !== null) focusEntry(named);
  }, []);
  const actions = useMemo(
    () => ({
      record,
      viewer: { zone, locale, today },
      put,
      drop,
      isGone,
      noticeGone: () => notice(false),
      loadNow,
    }),
    [record, zone, locale, today, put, drop, isGone, notice, loadNow],
  );
  return (
    <TimelineContext value={actions}>
      <div className="mx-auto flex w-full max-w-3xl flex-col gap-4 px-4 py-5 sm:px-6">
        <NewEntry onSaved={({ activity_type: type }) => filter !== "all" && filter !== type && choose("all")} />
        <KindFilter value={filter} onChoose={choose} />
        {failure !== null && state && !saysGone(failure, recordId) && (
          <LiveNotice failure={failure} onRetry={loadNow} />
        )}
        <TimelineFeed filter={filter} state={state} failure={failure} older={older} onShowAll={() => choose("all")} />
      </div>
    </TimelineContext>
  );
}
