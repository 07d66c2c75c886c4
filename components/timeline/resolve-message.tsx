"use client";

import { useState } from "react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { FinalChoice } from "@/components/ui/final-choice";
import { toast } from "@/components/ui/toast";
import { announceActivity } from "@/lib/client/announce-activity";
import { ApiError } from "@/lib/client/api-error";
import { explainError } from "@/lib/client/explain-error";
import { type Fate, fateAnswers } from "@/lib/client/timeline/fate-answers";
import { useTimelineActions } from "./timeline-context";

/** Lets a person decide what became of a message that nobody else can tell about. */
export function ResolveMessage({ logId }: { logId: string }) {
  const { api, can } = useWorkspace();
  const { loadNow } = useTimelineActions();
  const [isDeciding, setDeciding] = useState(false);
  if (!can("email:send")) return null;
  const decide = (outcome: Fate, button: HTMLButtonElement) => {
    // The buttons go with their question; the focus stays on the card.
    const opener = button.closest("article")?.querySelector<HTMLElement>("h3 button");
    opener?.focus({ preventScroll: true });
    setDeciding(true);
    import("@/lib/contracts/email-logs")
      .then(({ resolveEmailLogContract }) =>
        api.call(resolveEmailLogContract, { params: { id: logId }, body: { outcome } }),
      )
      .then(
        () => toast(outcome === "sent" ? "Noted: it arrived" : "Noted: it did not arrive"),
        (err: unknown) => {
          setDeciding(false);
          if (err instanceof ApiError && err.code === "CONFLICT")
            return toast("Somebody else has settled this already.");
          return toast.error("That was not saved.", { description: explainError(err) });
        },
      )
      .finally(() => {
        loadNow();
        announceActivity({});
      });
  };
  return (
    <div className="mt-2">
      <FinalChoice label="Did it arrive?" answers={fateAnswers} busy={isDeciding} onChoose={decide} />
    </div>
  );
}
