import { inBatches } from "@/lib/core/in-batches";
import { processSingleton } from "@/lib/core/process-singleton";
import { togetherElseAlone } from "@/lib/core/together-else-alone";
import type { DeliveryFact } from "./delivery-fact";
import { type FiledRow, fileTogether, mostFiledTogether } from "./file-together";

/** A message that is out, or may be, and is now on its timelines. */
export type Filed = {
  threadId: string;
  activityId: string | null;
  sentAt: Date;
  deletedLinks: { field: string; id: string }[];
};

/** How long a send waits for its record, at each try. */
export const filingTimeoutMs = 5_000;

const work = togetherElseAlone({ statement: fileTogether, read: (row) => row && toFiled(row) });
const inOneCommit = () =>
  processSingleton("filing", () => inBatches(work, { most: mostFiledTogether, awaitedMs: filingTimeoutMs }));

/**
 * Files a message: state, thread, participants, recipients' results, activity, its links and the event, from the claim
 * row and in one transaction. It files once whoever runs it; null: somebody else has.
 *
 * @param fact what the provider said, for a request that waits: others may share the statement. Null files the row as
 *   it stands, alone: it was left behind since its record could not be written, and might break that of others
 */
export async function fileMessage(
  { workspaceId, id }: { workspaceId: string; id: string },
  fact: DeliveryFact | null,
): Promise<Filed | null> {
  if (fact) return inOneCommit()({ workspaceId, id, fact });
  const [row] = await fileTogether([{ workspaceId, id, fact }]);
  return row ? toFiled(row) : null;
}

function toFiled(row: FiledRow): Filed {
  return {
    threadId: row.thread_id,
    activityId: row.activity_id,
    sentAt: new Date(row.sent_at),
    deletedLinks: row.deleted,
  };
}
