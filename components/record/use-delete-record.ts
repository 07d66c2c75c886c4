"use client";

import { useRouter } from "next/navigation";
import { useWorkspace } from "@/components/app/workspace-provider";
import { useRefreshList } from "@/components/records/list/use-refresh-list";
import { toast } from "@/components/ui/toast";
import { explainError } from "@/lib/client/explain-error";
import { recordCalls } from "@/lib/client/record/record-calls";
import type { VersionedRecord } from "@/lib/client/record/record-store";
import { kindWords } from "@/lib/client/records/record-kind";
import { shortened } from "@/lib/client/records/shortened";
import { undoToast } from "./undo-toast";
import type { RecordEditor } from "./use-record-editor";

/** Deletes the record and goes back to its list, from where it can be brought back. */
export function useDeleteRecord<R extends VersionedRecord>(editor: RecordEditor<R>, name: string, listHref: string) {
  const router = useRouter();
  const { api } = useWorkspace();
  const refreshList = useRefreshList(editor.kind);
  const short = shortened(name);
  const undo = () =>
    editor.restore().then(
      () => {
        refreshList();
        toast.success(`${short} is back`);
      },
      (err: unknown) => toast.error(`${short} was not restored.`, { description: explainError(err) }),
    );
  return () =>
    recordCalls[editor.kind](api)
      .remove(editor.record.id)
      .then(
        () => {
          router.push(listHref);
          undoToast(`Deleted ${short}`, undo);
        },
        (err: unknown) =>
          toast.error(`The ${kindWords[editor.kind].one} was not deleted.`, { description: explainError(err) }),
      );
}
