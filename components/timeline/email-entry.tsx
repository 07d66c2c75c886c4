"use client";

import { ArrowDownLeft, ArrowUpRight } from "lucide-react";
import dynamic from "next/dynamic";
import { useId, useRef, useState } from "react";
import { cn } from "@/lib/client/class-names";
import { type ActivityEmail, messageOutcome } from "@/lib/client/timeline/message-outcome";
import type { Activity } from "@/lib/contracts/activities";
import { withoutBidiControls } from "@/lib/contracts/without-bidi-controls";
import { AttachmentList } from "./attachment-list";
import { EmailAdvice } from "./email-advice";
import { EmailBadge } from "./email-badge";
import { EmailPeople } from "./email-people";
import { EntryFrame } from "./entry-frame";
import { EntryTime } from "./entry-time";
import { MessageSkeleton } from "./message-skeleton";

/** These two are loaded when the first message is opened. */
const MessageView = dynamic(() => import("./message-view").then((module) => module.MessageView), {
  ssr: false,
  loading: () => (
    <div className="p-3">
      <MessageSkeleton />
    </div>
  ),
});

const ReplyBar = dynamic(() => import("./reply-bar").then((module) => module.ReplyBar), {
  ssr: false,
  loading: () => <div className="h-11" />,
});

const tones = { quiet: "quiet", good: "quiet", open: "accent", doubtful: "warn", bad: "danger" } as const;

/** A message as a card that opens in its place. */
export function EmailEntry({ activity, email }: { activity: Activity; email: ActivityEmail }) {
  const [isOpen, setOpen] = useState(false);
  const bodyId = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const outcome = messageOutcome(email);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  const isInbound = email.direction === "inbound";
  return (
    <EntryFrame icon={isInbound ? ArrowDownLeft : ArrowUpRight} tone={tones[outcome.kind]}>
      <div
        className={cn(
          "rounded-lg border bg-surface transition-colors duration-120",
          isOpen ? "border-line-strong" : "has-[>div>h3>button:hover]:border-line-strong",
        )}
      >
        <div className="relative px-3 py-2">
          <h3 className="flex items-start gap-x-2 max-sm:flex-col">
            <button
              ref={opener}
              type="button"
              aria-expanded={isOpen}
              aria-controls={isOpen ? bodyId : undefined}
              onClick={() => setOpen(!isOpen)}
              onKeyDown={(event) => event.key === "Escape" && setOpen(false)}
              className="wrap-anywhere-safe flex-1 text-left font-medium after:absolute after:inset-0 after:rounded-lg focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-accent"
            >
              <span className="sr-only">{isInbound ? "E-mail received: " : "E-mail sent: "}</span>
              <span dir="auto" className={cn("block", !isOpen && "line-clamp-2")}>
                {withoutBidiControls(activity.subject) || "(no subject)"}
              </span>
            </button>
            <span className="flex shrink-0 items-center gap-2 max-sm:order-first max-sm:w-full max-sm:justify-between">
              <EmailBadge outcome={outcome} />
              <EntryTime at={activity.occurred_at} />
            </span>
          </h3>
          {!isOpen && <EmailPeople email={email} />}
          {!isOpen && email.preview && (
            <p dir="auto" className="wrap-anywhere-safe mt-1 text-left line-clamp-2 text-ink-2 text-sm">
              {email.preview}
            </p>
          )}
        </div>
        {outcome.advice && <EmailAdvice advice={outcome.advice} kind={outcome.kind} email={email} />}
        {isOpen && (
          <div id={bodyId} className="border-t">
            <MessageView activity={activity} email={email} onClose={close} />
          </div>
        )}
        {email.attachments.length > 0 && <AttachmentList logId={email.log_id} files={email.attachments} />}
        {isOpen && <ReplyBar activity={activity} email={email} />}
      </div>
    </EntryFrame>
  );
}
