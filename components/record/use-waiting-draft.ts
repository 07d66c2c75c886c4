import { useEffect, useState } from "react";
import { useWorkspace } from "@/components/app/workspace-provider";
import type { DraftPlace } from "@/lib/client/compose/draft-key";

/** Whether something that was written for this record, or conversation, waits to be sent. Looked up once the page stands. */
export function useWaitingDraft({ kind, id }: DraftPlace): boolean {
  const { slug, me } = useWorkspace();
  const [isWaiting, setWaiting] = useState(false);
  const userId = me.user.id;
  useEffect(() => {
    let stop: (() => void) | null = null;
    let isGone = false;
    const look = async () => {
      const [{ watchDraft }, { draftKey }] = await Promise.all([
        import("@/lib/client/compose/watch-draft"),
        import("@/lib/client/compose/draft-key"),
      ]);
      if (!isGone) stop = watchDraft(draftKey(slug, userId, { kind, id }), setWaiting);
    };
    // Without it the button is as it always is.
    look().catch(() => undefined);
    return () => {
      isGone = true;
      stop?.();
      setWaiting(false);
    };
  }, [slug, userId, kind, id]);
  return isWaiting;
}
