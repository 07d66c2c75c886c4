import { memo } from "react";
import { cn } from "@/lib/client/class-names";
import { dayHeading } from "@/lib/client/timeline/day-groups";
import type { Activity } from "@/lib/contracts/activities";
import { TimelineEntry } from "./timeline-entry";

type DaySectionProps = {
  day: string;
  zone: string;
  today: Date | null;
  items: readonly Activity[];
  newAfter: string;
};

/** The entries of one day under its name, which stays in sight. Days out of sight cost the browser nothing. */
export function DaySection({ day, zone, today, items, newAfter }: DaySectionProps) {
  const heading = dayHeading(day, zone, today);
  return (
    <section
      aria-label={heading}
      className="-mx-2 px-2 pb-3 [contain-intrinsic-size:auto_--spacing(60)] [content-visibility:auto]"
    >
      <h2 className="sticky top-0 z-10 -mx-2 flex h-9 items-center bg-canvas/90 px-2 font-medium text-ink-3 text-xs backdrop-blur-sm">
        <time dateTime={day}>{heading}</time>
      </h2>
      <ol className="flex flex-col">
        {items.map((activity) => (
          <Entry key={activity.id} activity={activity} isNew={activity.occurred_at > newAfter} />
        ))}
      </ol>
    </section>
  );
}

const Entry = memo(function Entry({ activity, isNew }: { activity: Activity; isNew: boolean }) {
  return (
    // What was just sent is shown by its address.
    <li id={`activity-${activity.id}`} className={cn("group/item scroll-mt-10", isNew && "animate-rise-in")}>
      <TimelineEntry activity={activity} />
    </li>
  );
});
