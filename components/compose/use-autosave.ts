import { useCallback, useEffect, useRef, useState } from "react";
import { type Draft, saysTheSame } from "@/lib/client/compose/draft";
import { deleteDraft, loadDraft, saveDraft, saveDraftText } from "@/lib/client/compose/draft-storage";
import { useLatest } from "./use-latest";

export type DraftStatus = {
  /** When the draft was saved last, in milliseconds since 1970. */
  savedAt: number | null;
  /** `text`: this browser cannot keep the files. */
  kept: "whole" | "text" | null;
};

type Autosave = DraftStatus & {
  /** Something changed: save when typing pauses. */
  touch: () => void;
  /** Saves now; false if there was nothing worth keeping. */
  flush: () => Promise<boolean>;
  /** Forgets the draft and saves no more. */
  forget: () => Promise<void>;
};

const PAUSE_MS = 400;

type Options = {
  key: string;
  loaded: Draft | null;
  /** The draft as it stands; null if nothing in it is worth keeping. */
  collect: () => Draft | null;
  /** Another tab has the draft open, so what is stored may be its words. */
  isShared: boolean;
  onSaved: () => void;
};

/** Keeps the draft while one writes: after each pause, and when the page goes out of sight or away. */
export function useAutosave({ key, loaded, collect, isShared, onSaved }: Options): Autosave {
  const [status, setStatus] = useState<DraftStatus>({ savedAt: loaded?.savedAt ?? null, kept: loaded && "whole" });
  const latest = useLatest({ collect, isShared, onSaved });
  const timer = useRef<number | null>(null);
  const isOver = useRef(false);
  const isDirty = useRef(false);

  const flush = useCallback(async () => {
    if (timer.current !== null) window.clearTimeout(timer.current);
    timer.current = null;
    const draft = isOver.current ? null : latest().collect();
    if (!draft) {
      if (!isOver.current) await deleteDraft(key);
      setStatus({ savedAt: null, kept: null });
      return false;
    }
    isDirty.current = false;
    const displaced = latest().isShared ? await versionOfOthers(key, draft) : null;
    const kept = await saveDraft(key, draft, displaced);
    setStatus({ savedAt: draft.savedAt, kept });
    latest().onSaved();
    return true;
  }, [key, latest]);

  const touch = useCallback(() => {
    isDirty.current = true;
    if (timer.current !== null) window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void flush(), PAUSE_MS);
  }, [flush]);

  const forget = useCallback(async () => {
    isOver.current = true;
    if (timer.current !== null) window.clearTimeout(timer.current);
    await deleteDraft(key);
  }, [key]);

  useEffect(() => {
    const onAway = () => {
      const draft = document.visibilityState === "hidden" && isDirty.current && !isOver.current && latest().collect();
      if (!draft) return;
      saveDraftText(key, draft);
      void flush();
    };
    document.addEventListener("visibilitychange", onAway);
    window.addEventListener("pagehide", onAway);
    return () => {
      document.removeEventListener("visibilitychange", onAway);
      window.removeEventListener("pagehide", onAway);
      if (isDirty.current && !isOver.current) void flush();
    };
  }, [key, flush, latest]);

  return { ...status, touch, flush, forget };
}

/** What another tab has put there meanwhile, if it says something else. */
async function versionOfOthers(key: string, draft: Draft): Promise<Draft | null> {
  const stored = await loadDraft(key);
  return stored && stored.tabId !== draft.tabId && !saysTheSame(stored, draft) ? stored : null;
}
