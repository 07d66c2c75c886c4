import type { Api } from "@/lib/client/api-client";
import type { RecordKind } from "@/lib/client/records/record-kind";
import type { listContactActivitiesContract } from "@/lib/contracts/activities";
import { timelinePaths } from "@/lib/contracts/timeline-paths";
import type { TimelineKind } from "./timeline-kinds";
import type { TimelinePage } from "./timeline-state";

/** One and the same contract but for its path. */
type TimelineContract = typeof listContactActivitiesContract;

export type TimelineRecord = { kind: RecordKind; recordId: string };

/** A page of a record's timeline; without a cursor the newest. Throws ApiError. */
export async function listActivities(
  api: Api,
  { kind, recordId }: TimelineRecord,
  filter: TimelineKind,
  after?: string,
): Promise<TimelinePage> {
  const query = { ...(filter !== "all" && { activity_type: filter }), ...(after && { after }) };
  const address = { method: "GET", path: timelinePaths[kind] } as const;
  const { data, pagination } = await api.callAt<TimelineContract>(address, { params: { id: recordId }, query });
  return { data, pagination: { next_cursor: pagination?.next_cursor ?? null } };
}
