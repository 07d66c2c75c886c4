"use client";

import { useEffect, useRef, useState } from "react";
import { toast } from "@/components/ui/toast";
import { factProblem, fieldWords } from "@/lib/client/record/fact-problem";
import type { LastChange } from "@/lib/client/record/last-change";
import type { SaveOutcome, VersionedRecord } from "@/lib/client/record/record-store";
import { sameValue } from "@/lib/client/record/same-value";
import { kindWords } from "@/lib/client/records/record-kind";
import type { RecordEditor } from "./use-record-editor";
import { useRestored } from "./use-restored";

/** What a fact is made of: how it is read from the record, and how what was typed becomes a change of it. */
export type FactForm<R extends VersionedRecord, Draft> = {
  editor: RecordEditor<R>;
  label: string;
  toDraft: (record: R) => Draft;
  /** A change, or the problem as a sentence. */
  toChange: (draft: Draft) => Partial<R> | { problem: string };
};

type FactState<R, Draft> =
  | { mode: "reading"; isSaved: boolean }
  | { mode: "editing"; draft: Draft; seen: R; problem: string | null; takesFocus: boolean }
  | { mode: "saving" }
  | { mode: "conflict"; draft: Draft; theirs: R; by: LastChange | null };

export type FactEdit<R extends VersionedRecord, Draft> = ReturnType<typeof useFactEdit<R, Draft>>;

const savedNoteMs = 2_000;

/** One value edited in place: reading → editing → saving → reading, or back to editing with what is wrong. */
export function useFactEdit<R extends VersionedRecord, Draft>({ editor, label, ...form }: FactForm<R, Draft>) {
  const [state, setState] = useState<FactState<R, Draft>>({ mode: "reading", isSaved: false });
  const frame = useRef<HTMLDivElement>(null);
  const goneProblem = `This ${kindWords[editor.kind].one} was deleted meanwhile. Restore it, then save again.`;
  useEffect(() => {
    if (state.mode !== "reading" || !state.isSaved) return undefined;
    const timer = setTimeout(() => setState({ mode: "reading", isSaved: false }), savedNoteMs);
    return () => clearTimeout(timer);
  }, [state]);

  /** Somebody who went on to another field is not called back to this one. */
  const isFocusFree = () =>
    document.activeElement === document.body || frame.current?.contains(document.activeElement) === true;
  const reopen = (draft: Draft, seen: R, problem: string) =>
    setState({ mode: "editing", draft, seen, problem, takesFocus: isFocusFree() });

  useRestored(editor.isGone, () => {
    if (state.mode !== "editing" || state.problem !== goneProblem) return;
    setState({ ...state, problem: null });
    if (isFocusFree()) frame.current?.querySelector<HTMLElement>("input, textarea, select, button")?.focus();
  });

  const settle = (outcome: SaveOutcome<R>, draft: Draft, seen: R, change: Partial<R>) => {
    switch (outcome.kind) {
      case "saved":
        tellOfOthers(outcome.alsoChanged);
        return setState({ mode: "reading", isSaved: true });
      case "conflict":
        return setState({ mode: "conflict", draft, theirs: outcome.theirs, by: outcome.by });
      case "gone":
        return reopen(draft, seen, goneProblem);
      case "refused":
        return reopen(draft, seen, factProblem(label, Object.keys(change), outcome.error));
    }
  };
  const write = async (draft: Draft, seen: R) => {
    const change = form.toChange(draft);
    if (isProblem(change))
      return setState({ mode: "editing", draft, seen, problem: change.problem, takesFocus: false });
    const isUnchanged = Object.entries(change).every(([key, value]) => sameValue(value, seen[key as keyof R]));
    if (isUnchanged) return setState({ mode: "reading", isSaved: false });
    setState({ mode: "saving" });
    settle(await editor.save(change, seen), draft, seen, change);
  };

  return {
    frame,
    state,
    open: () => {
      const { record } = editor;
      setState({ mode: "editing", draft: form.toDraft(record), seen: record, problem: null, takesFocus: true });
    },
    type: (draft: Draft) => setState((now) => (now.mode === "editing" ? { ...now, draft, problem: null } : now)),
    cancel: () => setState({ mode: "reading", isSaved: false }),
    /** Saves what was typed; `draft` where a choice is the whole edit. */
    commit: (draft?: Draft) => {
      if (state.mode === "editing") void write(draft ?? state.draft, state.seen);
    },
    keepMine: () => {
      if (state.mode === "conflict") void write(state.draft, state.theirs);
    },
    /** Back to the value, when the keyboard ended the edit. */
    focusValue: () => {
      requestAnimationFrame(() => frame.current?.querySelector<HTMLElement>("[data-fact]")?.focus());
    },
  };
}

function isProblem(change: object): change is { problem: string } {
  return "problem" in change;
}

function tellOfOthers(fields: readonly PropertyKey[]): void {
  const names = [...new Set(fields.map(fieldWords))];
  if (names.length === 0) return;
  toast.info("Saved. Other values were changed elsewhere meanwhile.", {
    description: `You see them now: ${names.join(", ")}.`,
  });
}
