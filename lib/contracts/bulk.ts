import { z } from "zod";
import { limits } from "./limits";
import { uuid } from "./primitives";
import { idList } from "./record-fields";

/** One action on many records. */
export const bulkBody = z.strictObject({
  action: z.enum(["delete", "restore"], { error: 'must be "delete" or "restore"' }),
  ids: idList(limits.bulkIds).refine((ids) => ids.length > 0, "must name at least one record"),
});

/** How many records were changed, and which of the ids name none that could be. */
export const bulkResult = z.object({ updated: z.number().int(), missing_ids: z.array(uuid) });

export const bulkExamples = [
  {
    summary: "Delete two",
    value: { action: "delete", ids: [0, 1].map((n) => `01900000-0000-7000-8000-00000000000${n}`) },
  },
];
