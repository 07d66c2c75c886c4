"use client";

import { useSWRConfig } from "swr";
import { useWorkspace } from "@/components/app/workspace-provider";
import { toast } from "@/components/ui/toast";
import { explainError } from "@/lib/client/explain-error";
import { type BulkAction, changeRecords } from "@/lib/client/records/delete-records";
import { countOf, type RecordKind } from "@/lib/client/records/record-kind";
import { shortened } from "@/lib/client/records/shortened";
import { isListKey } from "./list/is-list-key";

type Named = { id: string; name: string };

/** Deletes at once and offers to undo it. Answers whether it was done. */
export function useDeleteRecords(kind: RecordKind): (records: readonly Named[]) => Promise<boolean> {
  const { api, slug } = useWorkspace();
  const { mutate } = useSWRConfig();
  const run = async (action: BulkAction, ids: readonly string[]): Promise<boolean> => {
    try {
      await changeRecords(api, kind, action, ids);
      return true;
    } catch (error) {
      toast.error(`Could not ${action} ${countOf(kind, ids.length)}`, { description: explainError(error) });
      return false;
    } finally {
      void mutate((key) => isListKey(key, slug, kind));
    }
  };
  return async (records) => {
    const ids = records.map(({ id }) => id);
    if (!(await run("delete", ids))) return false;
    const [first] = records;
    const what = records.length === 1 && first ? shortened(first.name) : countOf(kind, records.length);
    toast(`Deleted ${what}`, { duration: 10_000, action: { label: "Undo", onClick: () => void run("restore", ids) } });
    return true;
  };
}
