import type { Activity } from "@/lib/contracts/activities";
import { EmailEntry } from "./email-entry";
import { StageEntry } from "./stage-entry";
import { WrittenEntry } from "./written-entry";

/** One thing that happened. */
export function TimelineEntry({ activity }: { activity: Activity }) {
  if (activity.email) return <EmailEntry activity={activity} email={activity.email} />;
  if (activity.activity_type === "stage_change") return <StageEntry activity={activity} />;
  return <WrittenEntry activity={activity} />;
}
