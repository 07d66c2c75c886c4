"use client";

import { useWorkspace } from "@/components/app/workspace-provider";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { RelativeTime } from "@/components/ui/relative-time";
import { cn } from "@/lib/client/class-names";
import { connectionBadge, problemForOthers } from "./connection-state";
import { DisconnectButton } from "./disconnect-button";
import type { Mailbox } from "./mailbox";

/** One person's mailbox. One's own is dealt with in a place of its own. */
export function MailboxRow({ mailbox }: { mailbox: Mailbox }) {
  const { me, can } = useWorkspace();
  const { connection } = mailbox;
  const isMe = connection.user_id === me.user.id;
  const badge = connectionBadge(mailbox);
  const problem = isMe ? null : problemForOthers(mailbox);
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-2 px-4 py-3 sm:px-5">
      <Avatar name={connection.name} className="mt-0.5 size-8" />
      <div className="min-w-0 flex-1 basis-48">
        <div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
          <h4 className="max-w-full truncate font-medium" dir="auto" title={connection.name}>
            {connection.name}
          </h4>
          {isMe && <Badge tone="accent">You</Badge>}
          <Badge tone={badge.tone}>{badge.label}</Badge>
        </div>
        <p className="wrap-anywhere-safe text-ink-2 text-sm">{connection.gmail_address}</p>
        {problem && (
          <p className={cn("wrap-anywhere-safe mt-1 text-xs", badge.tone === "danger" ? "text-danger" : "text-warn")}>
            {problem}
          </p>
        )}
      </div>
      <div className="flex min-h-8 items-center gap-3 max-sm:w-full max-sm:justify-between max-sm:pl-11">
        <span className="text-ink-3 text-xs">
          Connected <RelativeTime at={connection.connected_at} />
        </span>
        {can("users:write") && !isMe && <DisconnectButton mailbox={mailbox} isOwn={false} />}
      </div>
    </li>
  );
}
