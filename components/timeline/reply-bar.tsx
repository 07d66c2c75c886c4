"use client";

import { Reply, ReplyAll } from "lucide-react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { useCompose } from "@/components/compose/compose-provider";
import { useWaitingDraft } from "@/components/record/use-waiting-draft";
import { Button } from "@/components/ui/button";
import { Tooltip } from "@/components/ui/tooltip";
import { hasOthers } from "@/lib/client/compose/reply-recipients";
import { canReplyTo } from "@/lib/client/compose/reply-request";
import type { ActivityEmail } from "@/lib/client/timeline/message-outcome";
import type { Activity } from "@/lib/contracts/activities";
import { useTimelineActions } from "./timeline-context";
import { useReply } from "./use-reply";

type ReplyBarProps = { activity: Activity; email: ActivityEmail };

/** Below an open message and its files: the ways to answer it. */
export function ReplyBar({ activity, email }: ReplyBarProps) {
  const { can, me } = useWorkspace();
  const { preload } = useCompose();
  const { record, isGone } = useTimelineActions();
  const reply = useReply(record);
  const hasDraft = useWaitingDraft({ kind: "reply", id: email.message_id });
  const hasDraftToAll = useWaitingDraft({ kind: "reply-all", id: email.message_id });
  if (!can("email:send") || isGone || !canReplyTo(email)) return null;
  const near = { onPointerEnter: preload, onFocus: preload };
  return (
    <div className="flex flex-wrap items-center gap-2 px-3 pb-3">
      <Tooltip label={hasDraft ? "Continue your reply" : "Reply"} shortcut="R">
        <Button
          {...near}
          {...(hasDraft && { "aria-description": "Continue your reply" })}
          onClick={() => void reply(activity, false)}
        >
          <Reply aria-hidden />
          Reply
          {hasDraft && <DraftMark />}
        </Button>
      </Tooltip>
      {hasOthers(email, [me.user.email]) && (
        <Tooltip label={hasDraftToAll ? "Continue your reply to everybody" : "Reply to everybody"} shortcut="A">
          <Button
            {...near}
            {...(hasDraftToAll && { "aria-description": "Continue your reply" })}
            onClick={() => void reply(activity, true)}
          >
            <ReplyAll aria-hidden />
            Reply all
            {hasDraftToAll && <DraftMark />}
          </Button>
        </Tooltip>
      )}
    </div>
  );
}

function DraftMark() {
  return <span aria-hidden className="size-2 rounded-full bg-warn" />;
}
