import type { Ctx } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";

/** A caller who has gone away before the claim stops the work. Nobody reads the error; the log line shows it. */
export function assertCallerPresent({ signal }: Pick<Ctx, "signal">): void {
  if (signal.aborted)
    throw new AppError({ code: "UNAVAILABLE", message: "The caller went away before anything was sent." });
}
