import { type RefObject, useEffect, useState } from "react";
import { useWorkspace } from "@/components/app/workspace-provider";
import type { ComposeRequest } from "@/lib/client/compose/compose-request";
import type { Draft } from "@/lib/client/compose/draft";
import { draftKey, draftPlace } from "@/lib/client/compose/draft-key";
import { loadDraft } from "@/lib/client/compose/draft-storage";
import { ComposeCard } from "./compose-card";
import type { ComposeHandle } from "./compose-handle";

type ComposeDialogProps = {
  request: ComposeRequest;
  calls: number;
  handle: RefObject<ComposeHandle>;
  onClose: () => void;
};

/** Reads what was written for this record before, then opens. */
export function ComposeDialog({ request, calls, handle, onClose }: ComposeDialogProps) {
  const { slug, me } = useWorkspace();
  const key = draftKey(slug, me.user.id, draftPlace(request));
  const [found, setFound] = useState<{ draft: Draft | null } | null>(null);
  useEffect(() => {
    let isGone = false;
    void loadDraft(key).then((draft) => {
      if (!isGone) setFound({ draft });
    });
    return () => {
      isGone = true;
    };
  }, [key]);
  if (!found) return null;
  return (
    <ComposeCard
      request={request}
      draftKey={key}
      loaded={found.draft}
      calls={calls}
      handle={handle}
      onClose={onClose}
    />
  );
}
