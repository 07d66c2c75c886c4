import type { Activity } from "@/lib/contracts/activities";
import { EntryFrame } from "./entry-frame";
import { EntryTime } from "./entry-time";
import { typeWords } from "./type-words";

/** A deal that came to another stage, in one line. */
export function StageEntry({ activity }: { activity: Activity }) {
  const { pipeline_name: pipeline, from_stage: from, to_stage: to } = activity.metadata;
  const who = activity.created_by_name ?? "Somebody";
  return (
    <EntryFrame icon={typeWords.stage_change.icon}>
      <div className="flex items-baseline gap-3 py-1">
        <p className="wrap-anywhere-safe flex-1 text-ink-2 text-sm">
          {typeof to === "string" ? (
            <>
              {who} {typeof from === "string" ? "moved the deal from " : "put the deal into "}
              {typeof from === "string" && <Stage name={from} />}
              {typeof from === "string" && " to "}
              <Stage name={to} />
              {typeof pipeline === "string" && <span className="text-ink-3"> · {pipeline}</span>}
            </>
          ) : (
            activity.subject
          )}
        </p>
        <EntryTime at={activity.occurred_at} />
      </div>
    </EntryFrame>
  );
}

function Stage({ name }: { name: string }) {
  return <span className="font-medium text-ink">{name}</span>;
}
