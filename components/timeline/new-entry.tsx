"use client";

import { type FormEvent, useRef, useState } from "react";
import { useHotkey } from "@/components/app/hotkeys";
import { useWorkspace } from "@/components/app/workspace-provider";
import { useRestored } from "@/components/record/use-restored";
import type { Activity } from "@/lib/contracts/activities";
import { NewEntryFoot } from "./new-entry-foot";
import { NewEntryTabs } from "./new-entry-tabs";
import { useFormKeys } from "./use-form-keys";
import { useNewEntry } from "./use-new-entry";

const placeholders = {
  note: "Write a note…",
  call: "What was said on the phone?",
  meeting: "What was talked about, and what comes next?",
};

/** Where a note, a call or a meeting is written down. What is typed stays here until it is saved. */
export function NewEntry({ onSaved }: { onSaved: (activity: Activity) => void }) {
  const { can } = useWorkspace();
  const form = useRef<HTMLFormElement>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  const entry = useNewEntry(onSaved);
  const { draft, edit } = entry;
  // Stays open when the focus goes: what is below must not move away under a pointer that is about to press it.
  const [wasOpened, setOpened] = useState(false);
  const mayWrite = can("activities:write");
  useHotkey("n", () => text.current?.focus(), {
    label: "Write a note",
    group: "This record",
    enabled: mayWrite && !entry.isGone,
  });
  useRestored(entry.isGone, () => {
    if (draft.text !== "" && document.activeElement === document.body) text.current?.focus();
  });
  const onKeyDown = useFormKeys(form, () => {
    setOpened(false);
    text.current?.blur();
  });
  if (!mayWrite) return null;
  const isOpen = wasOpened || draft.text !== "" || draft.type !== "note";
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const isSaved = await entry.save();
    // The button that was pressed gave up the focus while it was busy; nobody who went elsewhere is called back.
    const isStillHere = document.activeElement === document.body || form.current?.contains(document.activeElement);
    if (isSaved && isStillHere) text.current?.focus();
  };
  return (
    <form
      ref={form}
      aria-label="Add to the timeline"
      onSubmit={(event) => void save(event)}
      onKeyDown={onKeyDown}
      className="rounded-lg border bg-surface transition-colors duration-120 focus-within:border-line-strong"
    >
      <NewEntryTabs
        value={draft.type}
        onChoose={(type) => {
          edit({ type });
          text.current?.focus();
        }}
      />
      <textarea
        ref={text}
        value={draft.text}
        // What was being written is not cut off in the middle of a word.
        readOnly={entry.isSaving || (entry.isGone && draft.text === "")}
        rows={isOpen ? 3 : 1}
        aria-label={placeholders[draft.type]}
        placeholder={placeholders[draft.type]}
        onChange={(event) => edit({ text: event.target.value })}
        onFocus={() => setOpened(true)}
        className="field-sizing-content block max-h-96 w-full resize-none bg-transparent px-3 pt-1 pb-2.5 outline-none pointer-coarse:text-lg"
      />
      {isOpen && <NewEntryFoot entry={entry} />}
    </form>
  );
}
