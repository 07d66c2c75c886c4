"use client";

import { type MouseEvent, useState } from "react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { announceActivity } from "@/lib/client/announce-activity";
import { ApiError } from "@/lib/client/api-error";
import { explainError } from "@/lib/client/explain-error";
import { useTimelineActions } from "./timeline-context";

/** Lets a person decide what became of a message that nobody else can tell about. */
export function ResolveMessage({ logId }: { logId: string }) {
  const { api, can } = useWorkspace();
  const { loadNow } = useTimelineActions();
  const [deciding, setDeciding] = useState<"sent" | "failed" | null>(null);
  if (!can("email:send")) return null;
  const decide = (outcome: "sent" | "failed", { currentTarget: button }: MouseEvent<HTMLButtonElement>) => {
    // The buttons go with their question; the focus stays on the card.
    const opener = button.closest("article")?.querySelector<HTMLElement>("h3 button");
    opener?.focus({ preventScroll: true });
    setDeciding(outcome);
    import("@/lib/contracts/email-logs")
      .then(({ resolveEmailLogContract }) =>
        api.call(resolveEmailLogContract, { params: { id: logId }, body: { outcome } }),
      )
      .then(
        () => toast(outcome === "sent" ? "Noted: it arrived" : "Noted: it did not arrive"),
        (err: unknown) => {
          setDeciding(null);
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
    <div className="mt-2 flex flex-wrap gap-2">
      <Button
        size="sm"
        busy={deciding === "sent"}
        disabled={deciding !== null}
        onClick={(event) => decide("sent", event)}
      >
        It arrived
      </Button>
      <Button
        size="sm"
        busy={deciding === "failed"}
        disabled={deciding !== null}
        onClick={(event) => decide("failed", event)}
      >
        It did not
      </Button>
    </div>
  );
}
