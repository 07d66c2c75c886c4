"use client";

import { useEffect, useState } from "react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { explainError } from "@/lib/client/explain-error";
import { kindWords } from "@/lib/client/records/record-kind";
import { type EntryDraft, emptyDraft, keepEntryDraft, readEntryDraft } from "@/lib/client/timeline/entry-draft";
import type { TimelineRecord } from "@/lib/client/timeline/list-activities";
import { fromLocalInput } from "@/lib/client/timeline/local-time";
import { saysGone } from "@/lib/client/timeline/says-gone";
import type { Activity } from "@/lib/contracts/activities";
import { useTimelineActions } from "./timeline-context";

export type NewEntryState = ReturnType<typeof useNewEntry>;

/** The entry that is being written on a record: kept while the tab lives, and until it is saved. */
export function useNewEntry(onSaved: (activity: Activity) => void) {
  const { api } = useWorkspace();
  const { record, put, isGone, noticeGone } = useTimelineActions();
  const key = `${record.kind}.${record.recordId}`;
  const [draft, setDraft] = useState<EntryDraft>(emptyDraft);
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => setDraft(readEntryDraft(key)), [key]);

  const become = (next: EntryDraft) => {
    setDraft(next);
    keepEntryDraft(key, next);
  };
  const save = async (): Promise<boolean> => {
    if (isSaving || isGone || draft.text.trim() === "") return false;
    setSaving(true);
    setProblem(null);
    try {
      const { createActivityContract } = await import("@/lib/contracts/activity-writes");
      const { data } = await api.call(createActivityContract, { body: bodyOf(draft, record) });
      become({ ...emptyDraft, type: draft.type });
      put(data);
      onSaved(data);
      return true;
    } catch (err) {
      if (saysGone(err, record.recordId)) noticeGone();
      else setProblem(explainError(err));
      return false;
    } finally {
      setSaving(false);
    }
  };
  const edit = (changes: Partial<EntryDraft>) => become({ ...draft, ...changes });
  const shown = isGone && draft.text !== "" ? goneProblem(record) : problem;
  return { draft, edit, save, isSaving, isGone, problem: shown };
}

function goneProblem({ kind }: TimelineRecord): string {
  return `This ${kindWords[kind].one} was deleted meanwhile. Restore it, then save.`;
}

function bodyOf({ type, text, at }: EntryDraft, { kind, recordId }: TimelineRecord) {
  return {
    activity_type: type,
    description: text.trim(),
    ...(type !== "note" && at !== "" && { occurred_at: fromLocalInput(at) }),
    ...(kind === "contact" && { contact_ids: [recordId] }),
    ...(kind === "deal" && { deal_ids: [recordId] }),
    ...(kind === "customer" && { customer_ids: [recordId] }),
  };
}
