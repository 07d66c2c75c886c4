import { exactTime } from "@/lib/client/format/relative-time";
import { clockTime } from "@/lib/client/timeline/day-groups";
import { useTimelineActions } from "./timeline-context";

/** The time of day, since the day stands above; the exact moment on hover. */
export function EntryTime({ at }: { at: string }) {
  const { zone, locale, today } = useTimelineActions().viewer;
  return (
    <time
      dateTime={at}
      title={today ? exactTime(at) : undefined}
      className="tabular shrink-0 whitespace-nowrap text-ink-3 text-xs"
    >
      {clockTime(at, zone, locale)}
    </time>
  );
}
