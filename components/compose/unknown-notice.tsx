import { useState } from "react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { FinalChoice } from "@/components/ui/final-choice";
import { Link } from "@/components/ui/link";
import { toast } from "@/components/ui/toast";
import { explainError } from "@/lib/client/explain-error";
import { type Fate, fateAnswers } from "@/lib/client/timeline/fate-answers";
import { useComposerContext } from "./composer-context";
import { Notice } from "./notice";
import { timelineAddress } from "./timeline-address";

/** Nobody can tell whether it went; a person who can find out says so. There is no invitation to press again. */
export function UnknownNotice() {
  const { slug } = useWorkspace();
  const { request, fields, settle } = useComposerContext();
  const [isSettling, setSettling] = useState(false);
  const answer = (fate: Fate) => {
    setSettling(true);
    settle(fate)
      .catch((error: unknown) => toast.error("That was not saved.", { description: explainError(error) }))
      .finally(() => setSettling(false));
  };
  return (
    <Notice
      tone="warn"
      actions={<FinalChoice label="Did it arrive?" answers={fateAnswers} busy={isSettling} onChoose={answer} />}
    >
      It may have gone: the mail server did not confirm it. It stands{" "}
      <Link href={timelineAddress(slug, request, fields.links, null)} className="underline underline-offset-2">
        on the timeline
      </Link>
      . Ask the recipient, or look into the company’s mailbox, before you write again.
    </Notice>
  );
}
