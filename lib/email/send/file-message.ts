import { inBatches } from "@/lib/core/in-batches";
import { processSingleton } from "@/lib/core/process-singleton";
import { togetherElseAlone } from "@/lib/core/together-else-alone";
import type { DeliveryFact } from "./delivery-fact";
import { type FiledRow, fileTogether, type MessageToFile } from "./file-together";

/** A message that is out, or may be, and is now on its timelines. */
export type Filed = {
  threadId: string;
  activityId: string | null;
  sentAt: Date;
  deletedLinks: { field: string; id: string }[];
};

const inOneCommit = () => processSingleton("filing", () => inBatches(fileAll, { most: 16 }));

/**
 * Files a message: state, thread, participants, recipients' results, activity, its links and the event, from the claim
 * row and in one transaction, of which other messages may be part. It files once whoever runs it; null: somebody else has.
 *
 * @param fact what the provider said; null files the row as it stands
 */
export async function fileMessage(
  { workspaceId, id }: { workspaceId: string; id: string },
  fact: DeliveryFact | null,
): Promise<Filed | null> {
  return inOneCommit()({ workspaceId, id, fact });
}

/** Two messages of one conversation cannot stand in one statement; PostgreSQL says so, and they are filed in turn. */
async function fileAll(messages: readonly MessageToFile[]) {
  return togetherElseAlone(messages, {
    statement: fileTogether,
    isOf: (row, { id }) => row.id === id,
    read: (row) => row && toFiled(row),
  });
}

function toFiled(row: FiledRow): Filed {
  return {
    threadId: row.thread_id,
    activityId: row.activity_id,
    sentAt: new Date(row.sent_at),
    deletedLinks: row.deleted,
  };
}
