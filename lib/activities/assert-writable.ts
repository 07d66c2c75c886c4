import { AppError } from "@/lib/core/errors";
import type { TimelineRow } from "./queries";

/** Refuses to change what the system noted. Throws CONFLICT for an e-mail or a stage change. */
export function assertWritable({ activityType }: TimelineRow["activity"]): void {
  if (activityType !== "email" && activityType !== "stage_change") return;
  const what = activityType === "email" ? "An e-mail" : "A change of stage";
  throw new AppError({
    code: "CONFLICT",
    message: `${what} is a record of what happened and cannot be changed or deleted.`,
    fix: "Add a note that says what has to be said about it.",
  });
}
