"use client";

import { History } from "lucide-react";
import { useMemo, useRef } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { explainError } from "@/lib/client/explain-error";
import { groupByDay } from "@/lib/client/timeline/day-groups";
import { type TimelineKind, timelineKinds } from "@/lib/client/timeline/timeline-kinds";
import type { TimelineState } from "@/lib/client/timeline/timeline-state";
import type { Activity } from "@/lib/contracts/activities";
import { DaySection } from "./day-section";
import { NewsAnnouncer } from "./news-announcer";
import { OlderEntries } from "./older-entries";
import { useTimelineActions } from "./timeline-context";
import { TimelineSkeleton } from "./timeline-skeleton";
import type { Timeline } from "./use-timeline";

type TimelineFeedProps = {
  filter: TimelineKind;
  /** Null while the first page is on its way. */
  state: TimelineState | null;
  failure: unknown;
  older: Timeline["older"];
  onShowAll: () => void;
};

/** The entries, by days. */
export function TimelineFeed({ filter, state, failure, older, onShowAll }: TimelineFeedProps) {
  const { loadNow, isGone } = useTimelineActions();
  // Nothing can be added to a record that is gone, and above it is said that it is.
  if (isGone && (state === null || state.activities.length === 0)) return null;
  if (state === null) {
    if (failure === null) return <TimelineSkeleton />;
    return <ErrorState title="The timeline could not be loaded" message={explainError(failure)} onRetry={loadNow} />;
  }
  if (state.activities.length === 0) return <NothingYet filter={filter} onShowAll={onShowAll} />;
  return (
    <div>
      <Days key={filter} activities={state.activities} />
      {!isGone && <OlderEntries {...older} />}
    </div>
  );
}

function Days({ activities }: { activities: readonly Activity[] }) {
  const { zone, today } = useTimelineActions().viewer;
  const days = useMemo(() => groupByDay(activities, zone), [activities, zone]);
  // What is newer than the newest at the beginning came in while somebody was looking.
  const firstSeen = useRef(activities[0]?.occurred_at ?? "");
  return (
    <>
      <NewsAnnouncer newest={activities[0]} since={firstSeen.current} />
      {days.map(({ day, items }) => (
        <DaySection key={day} day={day} zone={zone} today={today} items={items} newAfter={firstSeen.current} />
      ))}
    </>
  );
}

function NothingYet({ filter, onShowAll }: { filter: TimelineKind; onShowAll: () => void }) {
  if (filter === "all") {
    return (
      <EmptyState icon={History} title="Nothing has happened yet">
        E-mails, notes, calls and meetings will stand here, newest first. Begin with a note above.
      </EmptyState>
    );
  }
  const label = timelineKinds.find(({ kind }) => kind === filter)?.label.toLowerCase() ?? "entries";
  return (
    <EmptyState
      icon={History}
      title={`No ${label} here`}
      action={<Button onClick={onShowAll}>Show all entries</Button>}
    />
  );
}
