"use client";

import { useRouter } from "next/navigation";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { announceActivity } from "@/lib/client/announce-activity";
import { type RecordOf, recordCalls } from "@/lib/client/record/record-calls";
import {
  createRecordStore,
  type RecordStore,
  type SaveOutcome,
  type VersionedRecord,
} from "@/lib/client/record/record-store";
import type { RecordKind } from "@/lib/client/records/record-kind";

/** A record as its page shows and writes it. */
export type RecordEditor<R extends VersionedRecord> = Pick<RecordStore<R>, "perform" | "restore" | "notice"> & {
  kind: RecordKind;
  record: R;
  /** Somebody deleted it while the page was open. */
  isGone: boolean;
  /** Whether the signed-in user may change it. */
  canEdit: boolean;
  save: (change: Partial<R>, seen: R) => Promise<SaveOutcome<R>>;
  /** Takes over what another form has written. */
  adopt: (saved: Partial<R>) => void;
};

export function useContactEditor(initial: RecordOf["contact"]): RecordEditor<RecordOf["contact"]> {
  const { api, can } = useWorkspace();
  const [store] = useState(() => createRecordStore(initial, recordCalls.contact(api)));
  return useEditor("contact", store, initial, can("contacts:write"));
}

export function useCustomerEditor(initial: RecordOf["customer"]): RecordEditor<RecordOf["customer"]> {
  const { api, can } = useWorkspace();
  const [store] = useState(() => createRecordStore(initial, recordCalls.customer(api)));
  return useEditor("customer", store, initial, can("customers:write"));
}

export function useDealEditor(initial: RecordOf["deal"]): RecordEditor<RecordOf["deal"]> {
  const { api, can } = useWorkspace();
  const [store] = useState(() => createRecordStore(initial, recordCalls.deal(api)));
  return useEditor("deal", store, initial, can("deals:write"));
}

function useEditor<R extends VersionedRecord>(
  kind: RecordKind,
  store: RecordStore<R>,
  initial: R,
  mayWrite: boolean,
): RecordEditor<R> {
  const router = useRouter();
  const { record, isGone } = useSyncExternalStore(store.subscribe, store.get, store.get);
  useEffect(() => store.refresh(initial), [store, initial]);
  const writes = useMemo(() => {
    // The pages one came from, and this one when one comes back to it, show the new values too.
    const refreshPages = () => router.refresh();
    return {
      save: async (change: Partial<R>, seen: R) => {
        const outcome = await store.save(change, seen);
        if (outcome.kind === "saved") refreshPages();
        return outcome;
      },
      perform: (work: (record: R) => Promise<Partial<R>>) => store.perform(work).then(refreshPages),
      restore: () =>
        store.restore().then(() => {
          refreshPages();
          // Its timeline, here and in other windows, has stopped asking often.
          announceActivity({ [kind]: store.get().record.id });
        }),
      notice: store.notice,
      adopt: (saved: Partial<R>) => {
        store.adopt(saved);
        refreshPages();
      },
    };
  }, [kind, store, router]);
  return { kind, record, isGone, canEdit: mayWrite && !isGone, ...writes };
}
