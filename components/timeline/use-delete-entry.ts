"use client";

import { useWorkspace } from "@/components/app/workspace-provider";
import { toast } from "@/components/ui/toast";
import { explainError } from "@/lib/client/explain-error";
import type { Activity } from "@/lib/contracts/activities";
import { useTimelineActions } from "./timeline-context";
import { typeWords } from "./type-words";

const contracts = () => import("@/lib/contracts/activity-writes");

/** Takes an entry off every timeline at once; a toast brings it back. */
export function useDeleteEntry(activity: Activity): () => void {
  const { api } = useWorkspace();
  const { put, drop } = useTimelineActions();
  const noun = typeWords[activity.activity_type].one;
  const params = { id: activity.id };
  const complain = (title: string) => (err: unknown) => void toast.error(title, { description: explainError(err) });
  const undo = () =>
    contracts()
      .then(({ restoreActivityContract }) => api.call(restoreActivityContract, { params }))
      .then(({ data }) => put(data))
      .catch(complain(`${noun} was not restored.`));
  return () => {
    const next = neighbourOf(activity.id);
    drop(activity.id);
    // The menu it was chosen from is gone with its entry; by then it has let go of the focus.
    requestAnimationFrame(() => next?.focus());
    contracts()
      .then(({ deleteActivityContract }) => api.call(deleteActivityContract, { params }))
      .then(
        () => toast(`${noun} deleted`, { duration: 10_000, action: { label: "Undo", onClick: () => void undo() } }),
        (err: unknown) => {
          put(activity);
          complain(`${noun} was not deleted.`)(err);
        },
      );
  };
}

/** The first control of the entry below, or of the one above: where somebody without a mouse goes on. */
function neighbourOf(id: string): HTMLElement | null {
  const entry = document.getElementById(`activity-${id}`);
  const neighbour = entry?.nextElementSibling ?? entry?.previousElementSibling;
  return neighbour?.querySelector<HTMLElement>("button") ?? null;
}
