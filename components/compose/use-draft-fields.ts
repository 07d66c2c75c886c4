import { useCallback, useState } from "react";
import type { ComposeRequest } from "@/lib/client/compose/compose-request";
import { type Draft, type DraftFields, newDraft } from "@/lib/client/compose/draft";

type Change = Partial<DraftFields> | ((present: DraftFields) => Partial<DraftFields>);

/** The fields as the draft has them, or as the page asked for them. */
export function useDraftFields(request: ComposeRequest, loaded: Draft | null) {
  const [fields, setFields] = useState<DraftFields>(() => (loaded ? fieldsOf(loaded) : newDraft(request)));
  const change = useCallback(
    (patch: Change) =>
      setFields((present) => ({ ...present, ...(typeof patch === "function" ? patch(present) : patch) })),
    [],
  );
  return [fields, change] as const;
}

/** A draft without what only its keeping is about; those of earlier versions lack what came later. */
export function fieldsOf({ html: _html, savedAt: _at, tabId: _tab, attempt: _attempt, ...fields }: Draft): DraftFields {
  return { ...later, ...fields };
}

const later = { reply: null, hadSignature: false };
