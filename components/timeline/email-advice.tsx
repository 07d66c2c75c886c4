"use client";

import { cn } from "@/lib/client/class-names";
import type { ActivityEmail, MessageOutcome } from "@/lib/client/timeline/message-outcome";
import { ResolveMessage } from "./resolve-message";

type EmailAdviceProps = { advice: string; kind: MessageOutcome["kind"]; email: ActivityEmail };

/** What happened to a message that did not simply arrive, and what to do. */
export function EmailAdvice({ advice, kind, email }: EmailAdviceProps) {
  return (
    <div
      className={cn(
        "mx-3 mb-3 rounded-md px-2.5 py-2 text-sm",
        kind === "bad" ? "bg-danger-soft text-danger" : "bg-warn-soft text-warn",
      )}
    >
      <p className="wrap-anywhere-safe">{advice}</p>
      {email.status === "unknown" && <ResolveMessage logId={email.log_id} />}
    </div>
  );
}
