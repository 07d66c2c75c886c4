import { useRouter } from "next/navigation";
import { type RefObject, useEffect } from "react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { toast } from "@/components/ui/toast";
import { announceActivity } from "@/lib/client/announce-activity";
import type { ComposeRequest } from "@/lib/client/compose/compose-request";
import type { Problems } from "@/lib/client/compose/problem";
import { firstPlace } from "@/lib/client/compose/problems";
import type { SendState } from "@/lib/client/compose/send-state";
import { focusEntry } from "@/lib/client/timeline/focus-entry";
import { focusPlace, holdFocus, returnFocus } from "./focus-place";
import { timelineAddress } from "./timeline-address";
import type { ComposerDraft } from "./use-composer-draft";
import { useLatest } from "./use-latest";

type Options = {
  request: ComposeRequest;
  draft: ComposerDraft;
  state: SendState;
  setProblems: (problems: Problems) => void;
  /** Asks anew who can send. */
  reload: () => Promise<unknown>;
  onDone: () => void;
  /** Where the focus was when Send was pressed. */
  focusBefore: RefObject<Element | null>;
};

/** What follows from each turn of an attempt: the timelines hear of it, the draft is kept or let go, the dialog closes. */
export function useAfterSend(options: Options): void {
  const { state } = options;
  const router = useRouter();
  const { slug } = useWorkspace();
  const latest = useLatest({ ...options, router, slug });
  // An edit changes the state of a failed attempt, but not why it failed: that is told once.
  const turn = state.kind === "failed" ? state.failure : state;

  useEffect(() => {
    const { request, draft, setProblems, onDone, focusBefore } = latest();
    const { contact, deal, customer } = draft.fields.links;
    const announce = () =>
      announceActivity({ contact: contact?.id ?? null, deal: deal?.id ?? null, customer: customer?.id ?? null });

    switch (turn.kind) {
      case "sent": {
        announce();
        draft.tabs.tell("sent");
        void draft.autosave.forget();
        const { activityId, warnings } = turn.sent;
        const view = (id: string) => {
          latest().router.push(timelineAddress(latest().slug, request, draft.fields.links, id));
          focusEntry(id);
        };
        tellSent(warnings, draft.fields.to[0]?.email ?? "", activityId === null ? null : () => view(activityId));
        onDone();
        return;
      }
      case "refused":
        setProblems(turn.problems);
        if (turn.problems.from) void latest().reload();
        focusPlace(firstPlace(turn.problems) ?? "message");
        release(draft);
        return;
      case "notSent":
      case "canceled":
      case "offline":
      case "unavailable":
      case "rateLimited":
      case "signedOut":
        release(draft);
        returnFocus(focusBefore.current);
        return;
      case "unknown":
      case "logFailed":
        announce();
        return;
      case "sending":
      case "checking":
      case "inProgress":
        holdFocus();
        return;
      case "editing":
        return;
    }
  }, [turn, latest]);
}

/** The draft no longer stands for an attempt. */
function release(draft: ComposerDraft): void {
  draft.attempt.current = null;
  draft.autosave.touch();
}

/** `view` is null for a mail that no timeline shows, since it was filed on no record. */
function tellSent(warnings: readonly string[], to: string, view: (() => void) | null): void {
  const place = view ? [] : ["It is on no timeline."];
  const action = view ? { action: { label: "View", onClick: view } } : {};
  if (warnings.length === 0)
    toast("Sent", { description: [`To ${to}${view ? "" : "."}`, ...place].join(" "), ...action });
  else {
    const description = [...warnings, ...place].join(" ");
    toast.warning("Sent, with a reservation", { description, ...action, duration: 15_000 });
  }
}
