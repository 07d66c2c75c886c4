"use client";

import { useHotkey } from "@/components/app/hotkeys";
import { useWorkspace } from "@/components/app/workspace-provider";
import { useCompose } from "@/components/compose/compose-provider";
import type { TimelineRecord } from "@/lib/client/timeline/list-activities";
import type { Activity } from "@/lib/contracts/activities";

type Reply = (activity: Activity, toAll: boolean) => Promise<void>;

/** Opens the composer to answer a message of the timeline; nothing happens for what cannot be answered. */
export function useReply({ kind, recordId }: TimelineRecord): Reply {
  const compose = useCompose();
  return async (activity, toAll) => {
    const { canReplyTo, replyRequest } = await import("@/lib/client/compose/reply-request");
    if (!activity.email || !canReplyTo(activity.email)) return;
    const request = replyRequest(activity, activity.email, { record: { kind, id: recordId }, toAll });
    if (request) compose.open(request);
  };
}

/** `r` and `a` answer the e-mail that has the focus. */
export function useReplyKeys(record: TimelineRecord, activities: readonly Activity[]): void {
  const { can } = useWorkspace();
  const reply = useReply(record);
  const enabled = can("email:send");
  const answer = (toAll: boolean) => {
    const entry = document.activeElement?.closest('[id^="activity-"]');
    const activity = activities.find(({ id }) => entry?.id === `activity-${id}`);
    if (activity) void reply(activity, toAll);
  };
  const group = "This record";
  useHotkey("r", () => answer(false), { label: "Reply to the e-mail in focus", group, enabled });
  useHotkey("a", () => answer(true), { label: "Reply to all of it", group, enabled });
}
