import type { Editor } from "@tiptap/core";
import { useCallback, useRef, useState } from "react";
import type { ComposeRequest } from "@/lib/client/compose/compose-request";
import { type Draft, type DraftAttempt, isWorthKeeping } from "@/lib/client/compose/draft";
import { loadDraft, readOtherVersion, saveDraft } from "@/lib/client/compose/draft-storage";
import { randomKey } from "@/lib/client/compose/random-key";
import { useAutosave } from "./use-autosave";
import { fieldsOf, useDraftFields } from "./use-draft-fields";
import { useDraftTabs } from "./use-draft-tabs";
import { useLatest } from "./use-latest";

/** One for as long as the page is loaded. */
const tabId = randomKey();

/** The mail as it is written: its fields, its body, and their keeping. */
export function useComposerDraft(request: ComposeRequest, key: string, loaded: Draft | null) {
  const [fields, change] = useDraftFields(request, loaded);
  const [editor, setEditor] = useState<Editor | null>(null);
  const [initialHtml, setInitialHtml] = useState(loaded?.html ?? "");
  const attempt = useRef<DraftAttempt | null>(loaded?.attempt ?? null);
  const latest = useLatest({ fields, editor, initialHtml });
  const tabs = useDraftTabs(key);

  const getHtml = useCallback(() => {
    const { editor: present, initialHtml: first } = latest();
    return present && !present.isDestroyed ? present.getHTML() : first;
  }, [latest]);

  const collect = useCallback((): Draft | null => {
    const html = getHtml();
    const present = latest().fields;
    if (!attempt.current && !isWorthKeeping(present, html, request)) return null;
    return { ...present, html, savedAt: Date.now(), tabId, attempt: attempt.current };
  }, [getHtml, latest, request]);

  const isShared = tabs.isOpenElsewhere || tabs.savedElsewhereAt !== null;
  const autosave = useAutosave({ key, loaded, collect, isShared, onSaved: () => tabs.tell("saved") });

  const apply = (draft: Draft) => {
    const { html, ...rest } = draft;
    change(fieldsOf({ html, ...rest }));
    setInitialHtml(html);
    editor?.commands.setContent(html, { emitUpdate: false });
  };

  /** Shows what the other tab wrote; what stands here takes its place, so that one can go back and forth. */
  const showOtherVersion = async () => {
    const stored = await loadDraft(key);
    const other = stored && stored.tabId !== tabId ? stored : await readOtherVersion(key);
    if (!other) return;
    await saveDraft(key, { ...other, savedAt: Date.now(), tabId }, collect());
    apply(other);
  };

  return {
    fields,
    change,
    editor,
    setEditor,
    initialHtml,
    attempt,
    getHtml,
    collect,
    autosave,
    tabs,
    showOtherVersion,
  };
}

export type ComposerDraft = ReturnType<typeof useComposerDraft>;
