import { useCallback, useState } from "react";
import type { ComposeRequest } from "@/lib/client/compose/compose-request";
import { type Draft, type DraftFields, newDraft } from "@/lib/client/compose/draft";
import { lastIdentity } from "@/lib/client/compose/last-identity";

type Change = Partial<DraftFields> | ((present: DraftFields) => Partial<DraftFields>);

/** The fields as the draft has them, or as the page asked for them. */
export function useDraftFields(request: ComposeRequest, draftKey: string, loaded: Draft | null) {
  const [fields, setFields] = useState<DraftFields>(() =>
    loaded ? fieldsOf(loaded) : { ...newDraft(request), identityId: lastIdentity(draftKey) },
  );
  const change = useCallback(
    (patch: Change) =>
      setFields((present) => ({ ...present, ...(typeof patch === "function" ? patch(present) : patch) })),
    [],
  );
  return [fields, change] as const;
}

/** A draft without what only its keeping is about. */
export function fieldsOf({ html: _html, savedAt: _at, tabId: _tab, attempt: _attempt, ...fields }: Draft): DraftFields {
  return fields;
}
